package dev.discern.embedded.objects;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.gaul.s3proxy.blobstore.BlobStore;
import org.gaul.s3proxy.blobstore.ForwardingBlobStore;
import org.gaul.s3proxy.blobstore.domain.MultipartUpload;
import org.gaul.s3proxy.nio2blob.FilesystemNio2BlobStore;
import software.amazon.awssdk.services.s3.model.CompleteMultipartUploadRequest;
import software.amazon.awssdk.services.s3.model.CompleteMultipartUploadResponse;
import software.amazon.awssdk.services.s3.model.CopyObjectRequest;
import software.amazon.awssdk.services.s3.model.CopyObjectResponse;
import software.amazon.awssdk.services.s3.model.CreateMultipartUploadRequest;
import software.amazon.awssdk.services.s3.model.HeadObjectResponse;
import software.amazon.awssdk.services.s3.model.ListObjectsV2Request;
import software.amazon.awssdk.services.s3.model.ListObjectsV2Response;
import software.amazon.awssdk.services.s3.model.PutObjectRequest;
import software.amazon.awssdk.services.s3.model.PutObjectResponse;

/**
 * A folder of buckets that tells of each object put into one of them, however it was put. Other
 * buckets are never told of, so nothing that we write ourselves can come back as work.
 */
public final class AnnouncingBlobStore extends ForwardingBlobStore {
  /** S3Proxy puts a note of each upload in parts beside the objects, until it is complete. */
  static final String NOTES = ".s3proxy-";

  private final String inbox;
  private final Arrivals arrivals;
  private final Listing listing;

  AnnouncingBlobStore(BlobStore store, Path folder, String inbox, Arrivals arrivals) {
    super(store);
    this.listing = new Listing(folder, store);
    this.inbox = inbox;
    this.arrivals = arrivals;
  }

  /** Over a folder, which is made when it is not there. */
  public static AnnouncingBlobStore in(Path folder, String inbox, Arrivals arrivals)
      throws IOException {
    Files.createDirectories(folder);
    Unfinished.sweep(folder);
    return new AnnouncingBlobStore(
        new FilesystemNio2BlobStore(folder.toString()), folder, inbox, arrivals);
  }

  @Override
  public PutObjectResponse putBlob(PutObjectRequest request, InputStream content) {
    Unfinished.refuse(request.key());
    PutObjectResponse answer = FullDisk.named(() -> super.putBlob(request, content));
    announce(request.bucket(), request.key());
    return answer;
  }

  @Override
  public CopyObjectResponse copyBlob(CopyObjectRequest request) {
    Unfinished.refuse(request.destinationKey());
    CopyObjectResponse answer = super.copyBlob(request);
    announce(request.destinationBucket(), request.destinationKey());
    return answer;
  }

  @Override
  public MultipartUpload initiateMultipartUpload(CreateMultipartUploadRequest request) {
    Unfinished.refuse(request.key());
    return super.initiateMultipartUpload(request);
  }

  @Override
  public ListObjectsV2Response list(ListObjectsV2Request request) {
    if (Listing.isPlain(request) && containerExists(request.bucket())) {
      return listing.page(request);
    }
    ListObjectsV2Response answer = super.list(request);
    return answer.toBuilder()
        .contents(answer.contents().stream().filter(each -> !Unfinished.is(each.key())).toList())
        .build();
  }

  @Override
  public CompleteMultipartUploadResponse completeMultipartUpload(
      MultipartUpload upload, CompleteMultipartUploadRequest request) {
    CompleteMultipartUploadResponse answer = super.completeMultipartUpload(upload, request);
    announce(request.bucket(), request.key());
    return answer;
  }

  private void announce(String bucket, String key) {
    if (!bucket.equals(inbox) || key.startsWith(NOTES)) {
      return;
    }
    arrivals.announce(
        bucket,
        key,
        () -> {
          HeadObjectResponse there = delegate().blobMetadata(bucket, key);
          return new Arrivals.Facts(there.contentLength(), there.eTag().replace("\"", ""));
        });
  }
}
