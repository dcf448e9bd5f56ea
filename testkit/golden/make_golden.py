#!/usr/bin/python3
"""Makes the golden numbers that Discern's decoding and preprocessing are held against.

The numbers are what Pillow makes of the same photos; they are committed, the photos are not (the
drawn ones in `drawn/` are: this script draws them). Run once with Pillow 9.4 and numpy:

    testkit/golden/make_golden.py ../shared/data

Drawing 4:1:1 and restart markers needs cjpeg (Debian: libjpeg-turbo-progs).
"""

import gzip
import io
import os
import subprocess
import sys
from pathlib import Path

import numpy as np
from PIL import Image, ImageOps

HERE = Path(__file__).resolve().parent
OUT = HERE.parent / "src/main/resources/dev/discern/testkit/photos/golden"

# name: (rule, width, height, short side, filter, every n-th row is kept)
CONTRACTS = {
    "imagenet": ("crop", 224, 224, 256, Image.BILINEAR, 16),
    "bicubic": ("crop", 224, 224, 256, Image.BICUBIC, 16),
    "letterbox": ("letterbox", 224, 160, 0, Image.BILINEAR, 16),
    "squash64": ("squash", 64, 64, 0, Image.BILINEAR, 4),
}

PHOTOS = [
    "forest-fire/test/fire", "forest-fire/test/nofire", "fruits-360/Test", "fruits-360/Training",
    "apples/fresh", "apples/rotten",
    "imagenet-sample/n04008634_projectile.JPEG", "imagenet-sample/n04532670_viaduct.JPEG",
    "imagenet-sample/n02643566_lionfish.JPEG",
    "bananas/test/green/IMG_4065.jpg", "bananas/test/green/IMG_4053.jpg",
    "bananas/train/ripe/IMG_4070.jpg",
    "hostile-images/exif-orientation/exif-orientation-examples__Landscape_2.jpg",
    "hostile-images/exif-orientation/exif-orientation-examples__Landscape_5.jpg",
    "hostile-images/exif-orientation/exif-orientation-examples__Landscape_7.jpg",
    "hostile-images/jpeg-awkward/pillow__hopper_gray.jpg",
    "hostile-images/png-awkward/mdx__basi6a08.png",
]  # a folder stands for its first photo; every banana of 5 megapixels or more comes on top


def chosen(data):
    for name in PHOTOS:
        path = data / name
        yield path if path.is_file() else min(p for p in path.rglob("*") if p.is_file())
    for path in sorted((data / "bananas").rglob("*.jp*g")):
        with Image.open(path) as image:
            if image.width * image.height > 5e6:
                yield path


def upright_rgb(image):
    image.load()
    if image.format != "TIFF":  # Pillow 9.4 has turned that one already
        image = ImageOps.exif_transpose(image)
    if image.mode in ("RGBA", "LA", "PA") or "transparency" in image.info:
        white = Image.new("RGBA", image.size, (255, 255, 255, 255))
        white.alpha_composite(image.convert("RGBA"))
        image = white
    return image.convert("RGB")


def resized(size, contract):
    rule, width, height, short, _, _ = CONTRACTS[contract]
    w, h = size
    if rule == "squash":
        return width, height
    if rule == "crop":
        long = short * max(w, h) // min(w, h)
        return (short, long) if w <= h else (long, short)
    ratio = min(width / w, height / h)
    return tuple(max(1, int(side * ratio + 0.5)) for side in (w, h))


def tensor(image, contract, size=None, box=None):
    """The contract's pixels; `size` and `box` where the image is a reduced one."""
    _, width, height, _, kernel, step = CONTRACTS[contract]
    to = resized(size or image.size, contract)
    image = image.resize(to, kernel, box=box)
    left, top = round((to[0] - width) / 2), round((to[1] - height) / 2)
    canvas = Image.new("RGB", (width, height), (128, 128, 128))
    canvas.paste(image, (-left, -top))
    return np.asarray(canvas)[::step]


def write(name, rows, arrays):
    (OUT / f"{name}.tsv").write_text("".join("\t".join(map(str, r)) + "\n" for r in rows), "utf-8")
    blob = b"".join(np.ascontiguousarray(a, dtype=np.uint8).tobytes() for a in arrays)
    with open(OUT / f"{name}.gz", "wb") as raw, gzip.GzipFile("", "wb", 9, raw, 0) as out:
        out.write(blob)


def photos(data):
    rows, arrays = [], []
    for path in chosen(data):
        image = upright_rgb(Image.open(path))
        for contract in CONTRACTS:
            rows.append((path.relative_to(data), contract))
            arrays.append(tensor(image, contract))
    write("photos", rows, arrays)


def pattern(width, height):
    """Pixels that both sides can compute; GoldenTensors.pattern is the same in Java."""
    y, x, c = np.mgrid[0:height, 0:width, 0:3].astype(np.int64)
    mixed = (x * x * 7 + y * y * 13 + x * y * 3 + c * 91 + (x // 5 + y // 3) * 57) % 251
    return Image.fromarray(np.where(x * 3 > width * 2, (mixed > 125) * 255, mixed).astype(np.uint8))


def resizes():
    rows, arrays = [], []
    for width, height, reduced, orientation in [
        (64, 64, 1, 1), (100, 100, 1, 1), (31, 77, 1, 1), (640, 427, 1, 1), (1, 1, 1, 1),
        (3, 500, 1, 1), (513, 1025, 1, 1), (2003, 1501, 2, 1), (2003, 1501, 4, 3),
        (4031, 3021, 8, 1), (4031, 3021, 8, 2), (3021, 4031, 8, 6), (3021, 4031, 8, 8),
    ]:
        box_size = (width / reduced, height / reduced)
        image = pattern(-(-width // reduced), -(-height // reduced))
        left = image.width - box_size[0] if orientation in (2, 3, 6, 7) else 0
        top = image.height - box_size[1] if orientation in (3, 4, 7, 8) else 0
        for contract in CONTRACTS:
            rows.append((width, height, reduced, orientation, contract))
            box = (left, top, left + box_size[0], top + box_size[1])
            arrays.append(tensor(image, contract, (width, height), box))
    write("resizes", rows, arrays)


def cjpeg(image, *options):
    ppm = io.BytesIO()
    image.save(ppm, "PPM")
    return subprocess.run(["cjpeg", *options], input=ppm.getvalue(), stdout=subprocess.PIPE, check=True).stdout


def saved(image, kind, **options):
    out = io.BytesIO()
    image.save(out, kind, **options)
    return out.getvalue()


def oriented(tag):
    exif = Image.Exif()
    exif[0x112] = tag
    return exif


def drawings():
    base = pattern(71, 53).resize((71, 53), Image.BILINEAR, box=(0, 0, 24, 18))
    grey = base.convert("L")
    alpha = base.copy()
    alpha.putalpha(grey)
    palette = base.quantize(31)
    cmyk = saved(base.convert("CMYK"), "JPEG")
    ycck = bytearray(cmyk)
    ycck[ycck.find(b"Adobe") + 11] = 2
    yield "colour-420.jpg", saved(base, "JPEG")
    yield "colour-422.jpg", cjpeg(base, "-sample", "2x1")
    yield "colour-444.jpg", saved(base, "JPEG", subsampling=0, quality=95)
    yield "colour-411.jpg", cjpeg(base, "-sample", "4x1")
    yield "restart-markers.jpg", cjpeg(base, "-restart", "1")
    yield "progressive.jpg", saved(base, "JPEG", progressive=True)
    yield "rgb.jpg", cjpeg(base, "-rgb")
    yield "grey.jpg", saved(grey, "JPEG")
    yield "cmyk.jpg", cmyk
    yield "ycck.jpg", bytes(ycck)
    yield "profile.jpg", saved(base, "JPEG", icc_profile=bytes(128) + b"not a profile")
    for tag in range(1, 9):
        yield f"orientation-{tag}.jpg", saved(base, "JPEG", exif=oriented(tag))
    yield "orientation-6.png", saved(base, "PNG", exif=oriented(6))
    yield "orientation-8.webp", saved(base, "WEBP", exif=oriented(8), lossless=True)
    yield "colour.png", saved(base, "PNG")
    yield "grey.png", saved(grey, "PNG")
    yield "alpha.png", saved(alpha, "PNG")
    yield "grey-alpha.png", saved(alpha.convert("LA"), "PNG")
    yield "palette.png", saved(palette, "PNG")
    yield "palette-transparent.png", saved(palette, "PNG", transparency=7)
    yield "bilevel.png", saved(base.convert("1"), "PNG")
    yield "colour.gif", saved(palette, "GIF")
    yield "colour.bmp", saved(base, "BMP")
    yield "palette.bmp", saved(palette, "BMP")
    yield "colour.webp", saved(base, "WEBP", lossless=True)
    yield "lossy.webp", saved(base, "WEBP", quality=80)
    yield "alpha.webp", saved(alpha, "WEBP", lossless=True)
    yield "colour.tif", saved(base, "TIFF")
    yield "lzw.tif", saved(base, "TIFF", compression="tiff_lzw")
    yield "cmyk.tif", saved(base.convert("CMYK"), "TIFF")
    yield "grey.tif", saved(grey, "TIFF")
    yield "orientation-5.tif", saved(base, "TIFF", tiffinfo={0x112: 5})


def drawn():
    folder = OUT / "drawn"
    folder.mkdir(exist_ok=True)
    rows, arrays = [], []
    for name, encoded in drawings():
        (folder / name).write_bytes(encoded)
        image = upright_rgb(Image.open(io.BytesIO(encoded)))
        rows.append((name, image.width, image.height))
        arrays.append(np.asarray(image))
    write("drawn", rows, arrays)


if __name__ == "__main__":
    OUT.mkdir(parents=True, exist_ok=True)
    drawn()
    resizes()
    photos(Path(sys.argv[1]))
    print(sum(os.path.getsize(p) for p in OUT.rglob("*") if p.is_file()), "bytes in", OUT)
