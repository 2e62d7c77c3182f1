"""What `benchmarks/performance.py` is made of: processes measured from outside, the libraries, the parts, the report."""
