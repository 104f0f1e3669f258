"""Groups texts the usual way: TF-IDF, truncated SVD, one k-means, all by scikit-learn.

Usage: themes.py TEXTS.json GROUPS

Prints the group of each text and what it took, without the time that reading the file took. The directions,
their rounds, the shortest and the longest lists of words are those of the engine, so that both do the same work.
"""

import json
import resource
import sys
import time

from sklearn.cluster import KMeans
from sklearn.decomposition import TruncatedSVD
from sklearn.feature_extraction.text import TfidfVectorizer
from sklearn.preprocessing import normalize


ROUNDS = 5


def directions(texts):
    return 30 if texts <= 2_000 else 32 if texts <= 8_000 else 50


def group(texts, groups):
    vectorizer = TfidfVectorizer(
        min_df=2 if len(texts) < 5_000 else 3, max_df=0.3, sublinear_tf=True
    )
    table = vectorizer.fit_transform(texts)
    width = min(directions(len(texts)), table.shape[1] - 1)
    points = normalize(TruncatedSVD(width, n_iter=ROUNDS, random_state=0).fit_transform(table))
    return KMeans(groups, n_init=1, random_state=0).fit_predict(points)


def main():
    with open(sys.argv[1], encoding="utf-8") as file:
        rows = json.load(file)
    texts = [row["title"] + "\n" + row["body"] for row in rows]
    start, worked = time.perf_counter(), time.process_time()
    groups = group(texts, int(sys.argv[2]))
    cost = {
        "seconds": time.perf_counter() - start,
        "processor_seconds": time.process_time() - worked,
        "peak_kilobytes": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss,
    }
    themes = [[row["id"], int(theme)] for row, theme in zip(rows, groups)]
    print(json.dumps({"cost": cost, "themes": themes}))


main()
