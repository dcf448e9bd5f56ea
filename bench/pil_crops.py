"""Prepares photos as Pillow does for an ImageNet classifier: upright, short side 256, centre 224x224, bilinear.

    pil_crops.py PHOTOS CROPS     writes CROPS/NAME.png for each photo of the folder
"""

import sys
from pathlib import Path

from PIL import Image, ImageOps


def crop(path):
    image = ImageOps.exif_transpose(Image.open(path)).convert("RGB")
    width, height = image.size
    long = 256 * max(width, height) // min(width, height)
    size = (256, long) if width <= height else (long, 256)
    left, top = round((size[0] - 224) / 2), round((size[1] - 224) / 2)
    return image.resize(size, Image.BILINEAR).crop((left, top, left + 224, top + 224))


photos, crops = map(Path, sys.argv[1:])
crops.mkdir(parents=True, exist_ok=True)
for path in sorted(photos.iterdir()):
    crop(path).save(crops / f"{path.stem}.png")
