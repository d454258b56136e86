"""What an engineer would write instead: how many rows of an inventory are Huawei or ZTE, by vendor or else by model.

    python3 match.py inventory.csv

Reads with the csv module and remembers what it said of each text, so that the expressions run once a distinct text.
It knows no rule, no date and no reason, and writes no finding: it is the least that a scan is held against.
"""

import csv
import re
import sys
from collections import Counter
from functools import lru_cache

VENDORS = {
    "huawei": re.compile(r"\b(?:huawei|hua wei|hisilicon|futurewei)\b", re.IGNORECASE),
    "zte": re.compile(r"\b(?:zte|zhong ?xing|zxr10|nubia)\b", re.IGNORECASE),
}
MODELS = {
    "huawei": re.compile(
        r"^(?:AAU\d{4}|RRU\d{4}|MRRU|BBU\d{4}|DBS\d{4}|BTS3\d{3}|UMPT|UBBP|LMPT|WBBP|pRRU\d{4}|RHUB\d{4}|LampSite|EasyMacro"
        r"|NE\d{2,4}E?\b|CX600|ATN ?\d{3}|PTN ?\d{3,4}|OptiX|OSN ?\d{4}|RTN ?\d{3}|MA5[68]\d\d|EA5800|HG8\d{3}|EG8\d{3}"
        r"|S[1-9]7\d\d|CE\d{4,5}|AR\d{3,4}|USG\d{4}|OceanStor|FusionServer|TaiShan|CloudEngine|AirEngine|eSight|iMaster)",
        re.IGNORECASE,
    ),
    "zte": re.compile(
        r"^(?:A9\d{3}|R8\d{3}|B8[23]\d\d|BS8\d{3}|ZXSDR|ZXR10|ZXA10|ZXMP|ZXCTN|ZXONE|ZXHN|ZXV10|ZXDU|ZXUN|ZXWR|C[36]\d0\b|F6\d{2}"
        r"|M6000|T8000|NR8\d{3}|MF\d{3}|VSW|QCell)",
        re.IGNORECASE,
    ),
}


def first_match(expressions, text):
    for maker, expression in expressions.items():
        if expression.search(text):
            return maker
    return None


@lru_cache(maxsize=None)
def by_vendor(text):
    return first_match(VENDORS, text)


@lru_cache(maxsize=None)
def by_model(text):
    return first_match(MODELS, text.strip())


def main(path):
    makers = Counter()
    with open(path, newline="", encoding="utf-8") as file:
        rows = csv.reader(file)
        header = next(rows)
        vendor, model = header.index("Vendor"), header.index("Model")
        for row in rows:
            makers[by_vendor(row[vendor]) or by_model(row[model]) or "other"] += 1
    for maker, count in makers.most_common():
        print(f"{maker}\t{count}")


main(sys.argv[1])
