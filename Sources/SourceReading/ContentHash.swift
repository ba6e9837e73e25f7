internal import CSHA256

/// SHA-256 (FIPS 180-4) of a draft's or a template's files. Written out here because swift-crypto
/// would add over a minute to a release build for this one function. Where the processor has
/// instructions for it they take an eighth of the time, which is one part in forty of a package.
package enum ContentHash {
  package static let hasInstructions = csha256_is_there() != 0

  /// Lower-case hexadecimal; the chunks count as one text.
  package static func sha256(
    _ chunks: [[UInt8]], byInstructions: Bool = hasInstructions
  ) -> String {
    var digest = SHA256(byInstructions: byInstructions)
    for chunk in chunks { digest.update(chunk) }
    return digest.finish().map(hexadecimal).joined()
  }

  /// As content security policies write it (RFC 4648, section 4).
  package static func base64(_ bytes: [UInt8]) -> String {
    var digest = SHA256(byInstructions: hasInstructions)
    digest.update(bytes)
    let letters = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/")
    let hash = digest.finish() + [0]
    var text = ""
    for start in stride(from: 0, to: hash.count, by: 3) {
      let group = hash[start..<start + 3].reduce(0) { $0 << 8 | Int($1) }
      for shift in [18, 12, 6, 0] { text.append(letters[group >> shift & 63]) }
    }
    // 32 bytes are ten groups and two bytes.
    return text.dropLast() + "="
  }
}

private struct SHA256 {
  let byInstructions: Bool
  private var state: SIMD8<UInt32> = [
    0x6a09_e667, 0xbb67_ae85, 0x3c6e_f372, 0xa54f_f53a, 0x510e_527f, 0x9b05_688c, 0x1f83_d9ab,
    0x5be0_cd19,
  ]
  /// Bytes that do not yet fill a block of 64.
  private var pending: [UInt8] = []
  private var length: UInt64 = 0

  init(byInstructions: Bool) { self.byInstructions = byInstructions }

  mutating func update(_ bytes: [UInt8]) {
    length += UInt64(bytes.count)
    pending += bytes
    let whole = pending.count - pending.count % 64
    pending.withUnsafeBytes { buffer in
      constants.withUnsafeBufferPointer { constants in
        let blocks = UnsafeRawBufferPointer(rebasing: buffer[..<whole])
        if byInstructions {
          Self.compressByInstructions(blocks, into: &state, constants)
        } else {
          Self.compress(blocks, into: &state, constants)
        }
      }
    }
    pending.removeFirst(whole)
  }

  private static func compressByInstructions(
    _ blocks: UnsafeRawBufferPointer, into state: inout SIMD8<UInt32>,
    _ k: UnsafeBufferPointer<UInt32>
  ) {
    withUnsafeMutableBytes(of: &state) { state in
      csha256_compress(
        state.baseAddress?.assumingMemoryBound(to: UInt32.self),
        blocks.baseAddress?.assumingMemoryBound(to: UInt8.self), blocks.count / 64, k.baseAddress)
    }
  }

  private static func compress(
    _ blocks: UnsafeRawBufferPointer, into state: inout SIMD8<UInt32>,
    _ k: UnsafeBufferPointer<UInt32>
  ) {
    withUnsafeTemporaryAllocation(of: UInt32.self, capacity: 64) { schedule in
      for start in stride(from: 0, to: blocks.count, by: 64) {
        compress(blocks, from: start, into: &state, schedule, k)
      }
    }
  }

  mutating func finish() -> [UInt8] {
    let bits = length * 8
    let zeros = (119 - pending.count % 64) % 64
    update([0x80] + [UInt8](repeating: 0, count: zeros) + bigEndian(bits))
    return state.indices.flatMap { bigEndian(state[$0]) }
  }

  /// FIPS 180-4, section 6.2.2; `w` is room for its message schedule. Eight rounds at a time: after
  /// them each word stands again where it stood.
  private static func compress(
    _ bytes: UnsafeRawBufferPointer, from start: Int, into state: inout SIMD8<UInt32>,
    _ w: UnsafeMutableBufferPointer<UInt32>, _ k: UnsafeBufferPointer<UInt32>
  ) {
    for t in 0..<16 {
      w[t] = bytes.loadUnaligned(fromByteOffset: start + t * 4, as: UInt32.self).bigEndian
    }
    for t in 16..<64 {
      let s0 = rotated(w[t - 15], 7) ^ rotated(w[t - 15], 18) ^ (w[t - 15] >> 3)
      let s1 = rotated(w[t - 2], 17) ^ rotated(w[t - 2], 19) ^ (w[t - 2] >> 10)
      w[t] = w[t - 16] &+ s0 &+ w[t - 7] &+ s1
    }
    var (a, b, c, d) = (state[0], state[1], state[2], state[3])
    var (e, f, g, h) = (state[4], state[5], state[6], state[7])
    for t in stride(from: 0, to: 64, by: 8) {
      round(a, b, c, &d, e, f, g, &h, k[t] &+ w[t])
      round(h, a, b, &c, d, e, f, &g, k[t + 1] &+ w[t + 1])
      round(g, h, a, &b, c, d, e, &f, k[t + 2] &+ w[t + 2])
      round(f, g, h, &a, b, c, d, &e, k[t + 3] &+ w[t + 3])
      round(e, f, g, &h, a, b, c, &d, k[t + 4] &+ w[t + 4])
      round(d, e, f, &g, h, a, b, &c, k[t + 5] &+ w[t + 5])
      round(c, d, e, &f, g, h, a, &b, k[t + 6] &+ w[t + 6])
      round(b, c, d, &e, f, g, h, &a, k[t + 7] &+ w[t + 7])
    }
    state &+= SIMD8(a, b, c, d, e, f, g, h)
  }

  /// What becomes of `d` and `h`. The sums of rotations are nested, for fewer steps: the standard's
  /// 2, 13 and 22, and 6, 11 and 25.
  @inline(__always)
  private static func round(
    _ a: UInt32, _ b: UInt32, _ c: UInt32, _ d: inout UInt32,
    _ e: UInt32, _ f: UInt32, _ g: UInt32, _ h: inout UInt32, _ word: UInt32
  ) {
    let s1 = rotated(rotated(rotated(e, 14) ^ e, 5) ^ e, 6)
    let t1 = h &+ s1 &+ (g ^ (e & (f ^ g))) &+ word
    let s0 = rotated(rotated(rotated(a, 9) ^ a, 11) ^ a, 2)
    d &+= t1
    h = t1 &+ s0 &+ ((a & b) | (c & (a | b)))
  }
}

@inline(__always)
private func rotated(_ word: UInt32, _ count: UInt32) -> UInt32 {
  word &>> count | word &<< (32 - count)
}

private func bigEndian(_ number: some FixedWidthInteger) -> [UInt8] {
  withUnsafeBytes(of: number.bigEndian) { Array($0) }
}

private func hexadecimal(_ byte: UInt8) -> String {
  (byte < 16 ? "0" : "") + String(byte, radix: 16)
}

/// The first 32 bits of the fractional parts of the cube roots of the first 64 primes.
private let constants: [UInt32] = [
  0x428a_2f98, 0x7137_4491, 0xb5c0_fbcf, 0xe9b5_dba5, 0x3956_c25b, 0x59f1_11f1, 0x923f_82a4,
  0xab1c_5ed5, 0xd807_aa98, 0x1283_5b01, 0x2431_85be, 0x550c_7dc3, 0x72be_5d74, 0x80de_b1fe,
  0x9bdc_06a7, 0xc19b_f174, 0xe49b_69c1, 0xefbe_4786, 0x0fc1_9dc6, 0x240c_a1cc, 0x2de9_2c6f,
  0x4a74_84aa, 0x5cb0_a9dc, 0x76f9_88da, 0x983e_5152, 0xa831_c66d, 0xb003_27c8, 0xbf59_7fc7,
  0xc6e0_0bf3, 0xd5a7_9147, 0x06ca_6351, 0x1429_2967, 0x27b7_0a85, 0x2e1b_2138, 0x4d2c_6dfc,
  0x5338_0d13, 0x650a_7354, 0x766a_0abb, 0x81c2_c92e, 0x9272_2c85, 0xa2bf_e8a1, 0xa81a_664b,
  0xc24b_8b70, 0xc76c_51a3, 0xd192_e819, 0xd699_0624, 0xf40e_3585, 0x106a_a070, 0x19a4_c116,
  0x1e37_6c08, 0x2748_774c, 0x34b0_bcb5, 0x391c_0cb3, 0x4ed8_aa4a, 0x5b9c_ca4f, 0x682e_6ff3,
  0x748f_82ee, 0x78a5_636f, 0x84c8_7814, 0x8cc7_0208, 0x90be_fffa, 0xa450_6ceb, 0xbef9_a3f7,
  0xc671_78f2,
]
