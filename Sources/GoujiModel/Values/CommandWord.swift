/// A word of a command as it is typed into a shell.
package enum CommandWord {
  /// In quotes where the shell would divide it or read more into it: `'我的 草案'`.
  package static func quoted(_ word: String) -> String {
    let isPlain =
      !word.isEmpty && word.allSatisfy { $0.isLetter || $0.isNumber || "-_./+:,@%=".contains($0) }
    return isPlain ? word : "'\(word.replacing("'", with: "'\\''"))'"
  }
}
