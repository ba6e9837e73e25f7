import GoujiModel

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// A file of the draft as it was read.
package struct ReadFile: Sendable {
  /// Name inside the draft's folder.
  package var name: String
  package var file: SourceFile
  package var encoding: TextEncoding
  /// Nil where they are those of the text, which need not stand in memory twice.
  private let ownBytes: [UInt8]?

  package init(name: String, bytes: [UInt8], file: SourceFile, encoding: TextEncoding) {
    self.name = name
    self.file = file
    self.encoding = encoding
    let isText = file.text.utf8.withContiguousStorageIfAvailable { text in
      text.count == bytes.count
        && text.baseAddress.map { memcmp(bytes, $0, text.count) == 0 } ?? true
    }
    ownBytes = isText == true ? nil : bytes
  }

  /// As on disk.
  package var bytes: [UInt8] { ownBytes ?? Array(file.text.utf8) }
}

/// Reads files and lists folders: the only place where the draft touches the disk.
package enum SourceReader {
  /// Reads a text file; nil, with a finding, where that is not possible.
  package static func read(
    _ path: String, name: String, displayPath: String
  ) -> Outcome<ReadFile?> {
    switch contents(of: path) {
    case .success(let bytes): return read(bytes, name: name, displayPath: displayPath)
    case .failure(let failure):
      return Outcome(nil, [.unreadable(displayPath, failure)])
    }
  }

  /// The same of what a file holds.
  package static func read(
    _ bytes: [UInt8], name: String, displayPath: String
  ) -> Outcome<ReadFile?> {
    switch TextDecoding(bytes) {
    case .decoded(let text, let encoding):
      let file = SourceFile(path: displayPath, text: text)
      return Outcome(ReadFile(name: name, bytes: bytes, file: file, encoding: encoding))
    case .failed(let fault, let readable, let line, let column):
      let file = SourceFile(path: displayPath, text: readable)
      let place = Place(file: file, line: line, column: column)
      return Outcome(nil, [.undecodable(fault, at: place)])
    }
  }

  /// Names in a folder, sorted by their bytes; hidden ones and the locks of office programs are
  /// left out.
  package static func names(inFolder path: String) -> Result<[String], ReadFailure> {
    guard let directory = opendir(path) else { return .failure(ReadFailure(errno)) }
    defer { closedir(directory) }
    var names: [String] = []
    while let entry = readdir(directory) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) { pointer in
        pointer.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      if !isHidden(name) { names.append(name) }
    }
    return .success(names.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) })
  }

  /// `~$支出.xlsx` is what Excel and WPS keep beside a file that is open.
  package static func isHidden(_ name: some StringProtocol) -> Bool {
    name.hasPrefix(".") || name.hasPrefix("~$")
  }

  /// Bytes of the longest file that is read; a workbook has limits of its own as well.
  static let limit = 256 << 20

  /// Of a file on the disk: a pipe nobody writes to would be waited for, a device has no end.
  package static func contents(of path: String) -> Result<[UInt8], ReadFailure> {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    guard descriptor >= 0 else { return .failure(ReadFailure(errno)) }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { return .failure(ReadFailure(errno)) }
    switch status.st_mode & S_IFMT {
    case S_IFREG: if status.st_size > limit { return .failure(ReadFailure(EFBIG)) }
    case S_IFDIR: return .failure(ReadFailure(EISDIR))
    default: return .failure(ReadFailure(ENODEV))
    }
    var bytes: [UInt8] = []
    var room = max(Int(status.st_size), 0) + 1
    while true {
      var count = 0
      var code: Int32 = 0
      let chunk = [UInt8](unsafeUninitializedCapacity: room) { buffer, used in
        count = readBytes(descriptor, buffer.baseAddress, buffer.count)
        code = errno
        used = max(count, 0)
      }
      if count < 0, code == EINTR { continue }
      if count < 0 { return .failure(ReadFailure(code)) }
      if count == 0 { return .success(bytes) }
      if bytes.count + count > limit { return .failure(ReadFailure(EFBIG)) }
      if bytes.isEmpty { bytes = chunk } else { bytes += chunk }
      room = max(room - count, 65_536)
    }
  }
}

extension SourceReader {
  /// The same; nil where there is no such file. One that is there and cannot be read is a failure.
  package static func contents(ifThere path: String) -> Result<[UInt8]?, ReadFailure> {
    switch contents(of: path) {
    case .success(let bytes): .success(bytes)
    case .failure(let failure): failure.isMissing ? .success(nil) : .failure(failure)
    }
  }
}

/// Why the system refused, as `errno` says.
package struct ReadFailure: Error {
  package var code: Int32

  init(_ code: Int32) { self.code = code }

  package var isMissing: Bool { code == ENOENT }
  package var isNoFolder: Bool { code == ENOTDIR }

  package var reason: String {
    switch code {
    case ENOENT: "没有这个文件"
    case EACCES, EPERM: "没有读取权限"
    case EISDIR: "这是文件夹，不是文件"
    case ENOTDIR: "这是文件，不是文件夹"
    case EIO: "磁盘读取出错"
    case ENODEV, ENXIO: "这是管道或设备，不是文件"
    case EFBIG: "文件太大，超过 \(SourceReader.limit >> 20) MB"
    case ELOOP: "链接绕成了圈"
    case ENAMETOOLONG: "名称太长"
    default: "系统错误 \(code)"
    }
  }

  var cure: String {
    switch code {
    case EACCES, EPERM: "请文件的主人放开读取权限"
    case EISDIR: "把这个文件夹改名或移走"
    case ENODEV, ENXIO: "换成普通的文件"
    case EFBIG: "只留要读的内容，另存一份"
    default: "检查文件是否还在、能不能打开"
    }
  }
}

extension Finding {
  package static func unreadable(_ path: String, _ failure: ReadFailure) -> Finding {
    let file = SourceFile(path: path, text: "")
    return Finding(
      .unreadableFile, at: Place(file: file, line: 1, column: 1),
      "无法读取 \(path)：\(failure.reason)", cure: failure.cure)
  }

  fileprivate static func undecodable(_ fault: TextDecoding.Fault, at place: Place) -> Finding {
    let (message, cure) =
      switch fault {
      case .notText: ("这不是文本文件", "在 Excel 中另存为“CSV UTF-8（逗号分隔）”，不要只改扩展名")
      case .workbook: ("这是 Excel 文件，只是扩展名像文本文件", "在 Excel 中另存为“CSV UTF-8（逗号分隔）”，不要只改扩展名")
      case .zeroByte: ("此处有一个值为零的字节，文本文件里不应有", "删去此处看不见的字符，或在 Excel 中重新另存为 CSV")
      case .controlCharacter: ("此处有一个看不见的控制字符，Word、Excel 文件里不能有", "删去此处看不见的字符，重新打一遍这几个字")
      case .damagedUTF16: ("文件是 UTF-16 编码（“Unicode 文本”），但到此处就断了", "重新另存一次，另存为 UTF-8 编码更好")
      case .damagedUTF8: ("文件是 UTF-8 编码，但此处的字符已损坏", "改正此处的乱码后重新保存")
      case .mixed(let encoding):
        (
          "文件里混用了两种编码：这一行是 \(encoding.rawValue)，其他行是 \(encoding == .gb18030 ? "UTF-8" : "GB18030")",
          "多半是把别的文件接在了后面；在 Excel 里分别打开，复制到一张表中再另存"
        )
      case .neitherEncoding: ("此处的字符既不是 UTF-8 也不是 GB18030 编码", "用原来的程序打开，另存为 UTF-8 编码")
      case .lostCharacter: ("此处的字符已经丢失，成了乱码（“�”或“锟斤拷”）", "照原件补上此处的字，重新保存")
      case .noConverter: ("文件不是 UTF-8 编码，而本机没有 GB18030 转换表", "另存为 UTF-8 编码")
      }
    return Finding(.undecodableText, at: place, message, cure: cure)
  }
}

/// The system's `read`, apart from the reader's own function of that name.
private func readBytes(_ descriptor: Int32, _ to: UnsafeMutableRawPointer?, _ count: Int) -> Int {
  read(descriptor, to, count)
}
