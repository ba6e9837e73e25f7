/// Files in one zip archive, to be carried together. The same files give the same bytes.
public enum FileBundle {
  public static func bytes(
    of files: [(name: String, bytes: [UInt8])]
  ) throws(OfficeError) -> [UInt8] {
    try ZipArchive.write(files.map { ZipEntry(name: $0.name, content: .bytes($0.bytes)) })
  }
}
