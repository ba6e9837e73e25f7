import HTTPTypes
import Hummingbird
import NIOCore
import Synchronization

/// Takes in what forms of pages send, within bounds: so much of one request, so much of all that are
/// under way, and of these no more than a share from one sender.
final class Intake: Sendable {
  let limits: ServingLimits
  /// Bytes of requests that are being read or looked at, by sender; all together under no name.
  private let held = Mutex<[String: Int]>([:])

  init(_ limits: ServingLimits) { self.limits = limits }

  /// A form without files: what people type.
  func fields(
    _ request: Request, _ context: ServeContext, limit: Int? = nil
  ) async throws -> SentForm {
    try await form(request, context, limit: limit ?? limits.fields)
  }

  /// A form that has files, or one without.
  func files(_ request: Request, _ context: ServeContext) async throws -> SentForm {
    let kind = SentForm.kind(of: request)
    return try await form(
      request, context, limit: kind == .parts ? limits.body : min(limits.fields, limits.body))
  }

  private func form(
    _ request: Request, _ context: ServeContext, limit: Int
  ) async throws -> SentForm {
    let tooLarge = Refusal(.contentTooLarge, ServingLimits.tooLarge(limit))
    if let length = request.headers[.contentLength].flatMap({ Int($0) }), length > limit {
      throw tooLarge
    }
    let sender = Self.sender(context)
    var bytes: [UInt8] = []
    // What came in is counted until it has been read.
    defer { release(bytes.count, sender) }
    for try await piece in request.body {
      let count = piece.readableBytes
      guard bytes.count + count <= limit else { throw tooLarge }
      try hold(count, sender)
      bytes.append(contentsOf: piece.readableBytesView)
    }
    let type = request.headers[.contentType] ?? ""
    let (body, fieldLimit) = (bytes, limits.fields)
    if body.count <= Self.small { return try SentForm(body, type: type, fieldLimit: fieldLimit) }
    return try await OffRequest.run { () throws(Refusal) in
      try SentForm(body, type: type, fieldLimit: fieldLimit)
    }
  }

  /// Bytes that are looked through in no time.
  private static let small = 1 << 16

  private static func sender(_ context: ServeContext) -> String {
    switch context.visitor {
    case .department(let draft): "部门 \(draft)"
    case .office: "财政部门"
    case .owner: "本机"
    case .stranger: "地址 \(context.address ?? "")"
    }
  }

  private func hold(_ count: Int, _ sender: String) throws(Refusal) {
    let isFull = held.withLock { held -> Bool in
      let (all, own) = (held["", default: 0] + count, held[sender, default: 0] + count)
      if all > limits.inFlight || own > limits.inFlightOfOne { return true }
      (held[""], held[sender]) = (all, own)
      return false
    }
    if isFull {
      throw Refusal(.serviceUnavailable, "正在传的文件太多，等一会儿再传。", detail: sender, wait: 10)
    }
  }

  private func release(_ count: Int, _ sender: String) {
    held.withLock { held in
      for key in ["", sender] {
        let left = held[key, default: 0] - count
        held[key] = left > 0 ? left : nil
      }
    }
  }
}
