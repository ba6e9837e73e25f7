/// What a browser is told of the files that it gets.
enum MediaType {
  static let page = "text/html; charset=utf-8"
  static let data = "application/json; charset=utf-8"
  static let table = "text/csv; charset=utf-8"
  static let workbook = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
  static let document = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
  static let pdf = "application/pdf"
  static let archive = "application/zip"
}
