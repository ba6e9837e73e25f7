package enum Suggestion {
  package static func cure(for name: String, among names: [String]) -> String { "" }
}
