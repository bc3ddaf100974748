"""Prints the digest of src/crypto/self_check.cpp, made with the implementations of reader.py."""
from argon2.low_level import Type, hash_secret_raw

import reader


def digest():
    key, nonce, plain = bytes(range(32)), bytes(range(24)), bytes(range(200))
    sealed = reader.seal(key, nonce, key, plain)
    chunk = reader.SecretStream(key, nonce).push(plain, reader.SecretStream.FINAL)
    stretched = hash_secret_raw(key, plain[:16], time_cost=1, memory_cost=8, parallelism=1,
                                hash_len=64, type=Type.ID)
    return reader.h(32, key, "pv1 selfcheck", sealed, chunk, stretched)


if __name__ == "__main__":
    print(digest().hex())
