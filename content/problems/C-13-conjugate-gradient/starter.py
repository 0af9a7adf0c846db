# SPDX-License-Identifier: CC-BY-4.0
import numpy as np


def conjugate_gradient(indptr, indices, data, b, tol, max_iter):
    """indptr (n + 1,), indices (nnz,), data (nnz,), b (n,) -> x (n,), iterations, "converged" | "limit" | "indefinite"."""
    raise NotImplementedError
