"""A reader and writer of vault files, written from src/vault/FORMAT.md with other libraries.

Slow and simple on purpose. ChaCha20, Poly1305 and secretstream are here in plain Python;
BLAKE2b comes from hashlib, Argon2id from argon2-cffi (Debian: python3-argon2). It is a
check of the format, not a tool: it keeps no secret safe.
"""
import hashlib
import hmac
import re
import struct
import unicodedata

from argon2.low_level import Type, hash_secret_raw

MIB = 1 << 20
CHUNK = 65536
PRESETS = [(64, 3), (64, 6), (128, 3), (128, 6), (256, 3), (256, 6), (512, 3), (512, 6)]


class CannotOpen(Exception):
    pass


# --- 2. Cryptography ---------------------------------------------------------------------

def rotate(x, n):
    return ((x << n) | (x >> (32 - n))) & 0xFFFFFFFF


def quarter(s, a, b, c, d):
    s[a] = (s[a] + s[b]) & 0xFFFFFFFF
    s[d] = rotate(s[d] ^ s[a], 16)
    s[c] = (s[c] + s[d]) & 0xFFFFFFFF
    s[b] = rotate(s[b] ^ s[c], 12)
    s[a] = (s[a] + s[b]) & 0xFFFFFFFF
    s[d] = rotate(s[d] ^ s[a], 8)
    s[c] = (s[c] + s[d]) & 0xFFFFFFFF
    s[b] = rotate(s[b] ^ s[c], 7)


def rounds(state):
    s = list(state)
    for _ in range(10):
        quarter(s, 0, 4, 8, 12)
        quarter(s, 1, 5, 9, 13)
        quarter(s, 2, 6, 10, 14)
        quarter(s, 3, 7, 11, 15)
        quarter(s, 0, 5, 10, 15)
        quarter(s, 1, 6, 11, 12)
        quarter(s, 2, 7, 8, 13)
        quarter(s, 3, 4, 9, 14)
    return s


SIGMA = struct.unpack("<4I", b"expand 32-byte k")


def hchacha20(key, nonce16):
    s = rounds(SIGMA + struct.unpack("<8I", key) + struct.unpack("<4I", nonce16))
    return struct.pack("<8I", *(s[0:4] + s[12:16]))


def chacha20(key, nonce12, counter, data):
    head = SIGMA + struct.unpack("<8I", key)
    tail = struct.unpack("<3I", nonce12)
    out = bytearray()
    for at in range(0, len(data), 64):
        state = head + ((counter + at // 64) & 0xFFFFFFFF,) + tail
        block = struct.pack("<16I", *((a + b) & 0xFFFFFFFF for a, b in zip(rounds(state), state)))
        out += bytes(x ^ y for x, y in zip(data[at:at + 64], block))
    return bytes(out)


def poly1305(key, message):
    r = int.from_bytes(key[:16], "little") & 0x0FFFFFFC0FFFFFFC0FFFFFFC0FFFFFFF
    s = int.from_bytes(key[16:], "little")
    total = 0
    for at in range(0, len(message), 16):
        total = (total + int.from_bytes(message[at:at + 16] + b"\x01", "little")) * r % ((1 << 130) - 5)
    return ((total + s) & ((1 << 128) - 1)).to_bytes(16, "little")


def pad16(data):
    return data + b"\0" * (-len(data) % 16)


def aead_tag(key, nonce12, associated, sealed):
    one_time = chacha20(key, nonce12, 0, b"\0" * 32)
    return poly1305(one_time, pad16(associated) + pad16(sealed) + struct.pack("<QQ", len(associated), len(sealed)))


def seal(key, nonce24, associated, plain):
    key, nonce = hchacha20(key, nonce24[:16]), b"\0" * 4 + nonce24[16:]
    sealed = chacha20(key, nonce, 1, plain)
    return sealed + aead_tag(key, nonce, associated, sealed)


def unseal(key, nonce24, associated, sealed):
    key, nonce = hchacha20(key, nonce24[:16]), b"\0" * 4 + nonce24[16:]
    sealed, tag = sealed[:-16], sealed[-16:]
    if not hmac.compare_digest(tag, aead_tag(key, nonce, associated, sealed)):
        return None
    return chacha20(key, nonce, 1, sealed)


class SecretStream:
    """crypto_secretstream_xchacha20poly1305 of libsodium, without associated data."""
    MESSAGE, FINAL = 0, 3

    def __init__(self, key, header):
        self.key = hchacha20(key, header[:16])
        self.counter = 1
        self.inonce = header[16:24]

    def nonce(self):
        return struct.pack("<I", self.counter) + self.inonce

    def tag_of(self, block, sealed):
        one_time = chacha20(self.key, self.nonce(), 0, b"\0" * 32)
        # The padding of the message is computed from the wrong end in libsodium; that is the format.
        message = block + sealed + b"\0" * ((0x10 - 64 + len(sealed)) & 0xF)
        return poly1305(one_time, message + struct.pack("<QQ", 0, 64 + len(sealed)))

    def advance(self, tag):
        self.inonce = bytes(a ^ b for a, b in zip(self.inonce, tag[:8]))
        self.counter += 1

    def push(self, plain, kind):
        block = chacha20(self.key, self.nonce(), 1, bytes([kind]) + b"\0" * 63)
        sealed = chacha20(self.key, self.nonce(), 2, plain)
        tag = self.tag_of(block, sealed)
        self.advance(tag)
        return block[:1] + sealed + tag

    def pull(self, chunk, kind):
        block = chacha20(self.key, self.nonce(), 1, chunk[:1] + b"\0" * 63)
        if block[0] != kind:
            return None
        block = chunk[:1] + block[1:]
        sealed, tag = chunk[1:-16], chunk[-16:]
        if not hmac.compare_digest(tag, self.tag_of(block, sealed)):
            return None
        plain = chacha20(self.key, self.nonce(), 2, sealed)
        self.advance(tag)
        return plain


def label(text):
    return text.encode("ascii").ljust(16, b"\0")


def h(n, key, name, *data):
    return hashlib.blake2b(label(name) + b"".join(data), digest_size=n, key=key).digest()


# --- 4. From a passphrase to a root ------------------------------------------------------

def normalise(typed):
    for end in ("\r\n", "\n", "\r"):
        if typed.endswith(end):
            typed = typed[:-len(end)]
            break
    if any(ord(c) < 0x20 or 0x7F <= ord(c) <= 0x9F for c in typed):
        raise ValueError("control character")
    digits = typed.replace(" ", "").replace("-", "")
    if re.fullmatch("[0-9]{48}", digits):
        groups = [int(digits[i:i + 6]) for i in range(0, 48, 6)]
        if all(g % 11 == 0 and g // 11 < 65536 for g in groups):
            return digits.encode(), True
    typed = re.sub("[\u0060\u00b4\u02b9\u02bb\u02bc\u2018\u2019\u201b\u2032\ua78c]", "'", typed)
    typed = re.sub("[\u0000-\u024f\u0300-\u036f]+", lambda m: unicodedata.normalize("NFC", m[0]), typed)
    encoded = typed.encode()
    if not 1 <= len(encoded) <= 1024:
        raise ValueError("length")
    return encoded, False


def prepare(typed, key_file=None):
    pw, is_code = normalise(typed)
    kf = h(64, b"", "pv1 keyfile", key_file) if key_file and not is_code else b""
    return h(64, kf, "pv1 secret", pw)


def derive_root(pre, salt):
    memory, passes = PRESETS[salt[31] & 7]
    kek = hash_secret_raw(pre, salt[:16], time_cost=passes, memory_cost=memory * 1024, parallelism=1,
                          hash_len=64, type=Type.ID)
    return h(64, kek, "pv1 root", salt)


# --- 5. Key area -------------------------------------------------------------------------

def open_block(block, root):
    found = None
    for i in range(8):
        slot = block[0x20 + 136 * i:0x20 + 136 * (i + 1)]
        keys = h(64, root, "pv1 slot", bytes([i]))
        if not hmac.compare_digest(slot[104:], h(32, keys[32:], "pv1 slotcom", slot[:104])):
            continue
        plain = unseal(keys[:32], slot[:24], label("pv1 slot") + bytes([i]), slot[24:104])
        if plain is None:
            continue
        number, kind, _, _, epoch, created = struct.unpack("<HBBIQQ", plain[:24])
        if number != 1:
            raise CannotOpen("newer format")
        if kind == 3:
            raise CannotOpen("emergency slot: a real reader destroys the file here")
        if h(32, plain[32:], "pv1 block", block[:0xFE0]) == block[0xFE0:]:
            found = found or (plain[32:], kind, epoch, created)
    return found


def make_block(random, pre, preset, master, created):
    block = bytearray(random(4096))
    block[31] = (block[31] & 0xF8) | preset
    root = derive_root(pre, bytes(block[:32]))
    keys = h(64, root, "pv1 slot", b"\0")
    plain = struct.pack("<HBBIQQQ", 1, 1, 0, 1, 1, created - created % 86400, 0) + master
    slot = random(24)
    slot += seal(keys[:32], slot, label("pv1 slot") + b"\0", plain)
    slot += h(32, keys[32:], "pv1 slotcom", slot)
    block[0x20:0x20 + 136] = slot
    block[0xFE0:] = h(32, master, "pv1 block", bytes(block[:0xFE0]))
    return bytes(block)


# --- 6. Data slots -----------------------------------------------------------------------

def slot_offset(size, index):
    return 0x10000 if index == 0 else size // 2 + 0x8000


def open_slot(data, size, index, master):
    start = slot_offset(size, index)
    room = (size - 0x10000) // 2
    header = data[start:start + 4096]
    binding = bytes([index]) + header[:32]
    keys = h(64, master, "pv1 data", binding)
    plain = unseal(keys[:32], header[32:56], label("pv1 data") + bytes([index]), header[56:200])
    if plain is None:
        return None
    number, idx, _, _, generation, payload_len, body_len, saved_at, chunk, schema, peer = struct.unpack("<HBBIQQQqIIQ", plain[:56])
    chunks = (body_len - 24) // (CHUNK + 17)
    if number != 1 or idx != index or chunk != CHUNK or chunks < 1 or body_len != 24 + chunks * (CHUNK + 17):
        return None
    if 4096 + body_len > room or payload_len > CHUNK * chunks:
        return None
    body = data[start + 4096:start + 4096 + body_len]
    if not hmac.compare_digest(header[200:232], h(32, keys[32:], "pv1 datacom", header[:200], body)):
        return None
    stream = SecretStream(h(32, master, "pv1 stream", binding), body[:24])
    content = b""
    for i in range(chunks):
        at = 24 + i * (CHUNK + 17)
        piece = stream.pull(body[at:at + CHUNK + 17], stream.FINAL if i + 1 == chunks else stream.MESSAGE)
        if piece is None:
            raise CannotOpen("chunk")
        content += piece
    if any(content[payload_len:]):
        raise CannotOpen("padding")
    return {"generation": generation, "saved_at": saved_at, "schema": schema, "peer": peer, "payload": content[:payload_len]}


def make_slot(random, index, master, payload, generation, peer, saved_at, schema):
    chunks = max(1, -(-len(payload) // CHUNK))
    salt, nonce, stream_header = random(32), random(24), random(24)
    binding = bytes([index]) + salt
    keys = h(64, master, "pv1 data", binding)
    metadata = struct.pack("<HBBIQQQqIIQ", 1, index, 0, 0, generation, len(payload), 24 + chunks * (CHUNK + 17), saved_at,
                           CHUNK, schema, peer).ljust(128, b"\0")
    header = salt + nonce + seal(keys[:32], nonce, label("pv1 data") + bytes([index]), metadata)
    stream = SecretStream(h(32, master, "pv1 stream", binding), stream_header)
    body = stream_header
    padded = payload.ljust(chunks * CHUNK, b"\0")
    for i in range(chunks):
        body += stream.push(padded[i * CHUNK:(i + 1) * CHUNK], stream.FINAL if i + 1 == chunks else stream.MESSAGE)
    header += h(32, keys[32:], "pv1 datacom", header, body)
    return header + random(4096 - len(header)) + body


# --- 7. Payload --------------------------------------------------------------------------

def split_payload(payload):
    count, = struct.unpack_from("<I", payload)
    if not 1 <= count <= 16:
        raise CannotOpen("sections")
    entries = [struct.unpack_from("<IIQ", payload, 4 + 16 * i) for i in range(count)]
    at = 4 + 16 * count
    sections = []
    for kind, flags, length in entries:
        sections.append((kind, flags, payload[at:at + length]))
        at += length
    if at != len(payload):
        raise CannotOpen("length of the payload")
    return sections


def join_payload(sections):
    head = struct.pack("<I", len(sections)) + b"".join(struct.pack("<IIQ", k, f, len(b)) for k, f, b in sections)
    return head + b"".join(b for _, _, b in sections)


# --- 8 and 9 -----------------------------------------------------------------------------

def read_vault(data, typed, key_file=None):
    classes = [k for k in range(4) if len(data) >= 4 * MIB * 4 ** k]
    if not classes:
        raise CannotOpen("size")
    size = 4 * MIB * 4 ** classes[-1]
    pre = prepare(typed, key_file)
    for offset in (0x0000, 0x8000):
        block = data[offset:offset + 4096]
        found = open_block(block, derive_root(pre, block[:32]))
        if found is None:
            continue
        master, kind, epoch, created = found
        slots = [s for s in (open_slot(data, size, i, master) for i in (0, 1)) if s]
        if not slots:
            continue
        newest = max(slots, key=lambda s: s["generation"])
        other = data[0x8000 - offset:0x8000 - offset + 4096]
        newest.update(type=kind, epoch=epoch, created=created, slots=len(slots),
                      other_block=h(32, master, "pv1 block", other[:0xFE0]) == other[0xFE0:],
                      sections=split_payload(newest["payload"]))
        return newest
    raise CannotOpen("nothing matched")


def make_vault(random, typed, sections, saved_at, schema=1, preset=0, key_file=None):
    size = 4 * MIB
    data = bytearray(random(size))
    payload = join_payload(sections)
    master = random(32)
    pre = prepare(typed, key_file)
    for index in (0, 1):
        slot = make_slot(random, index, master, payload, index + 1, index, saved_at, schema)
        data[slot_offset(size, index):slot_offset(size, index) + len(slot)] = slot
    for offset in (0x0000, 0x8000):
        data[offset:offset + 4096] = make_block(random, pre, preset, master, saved_at)
    return bytes(data)
