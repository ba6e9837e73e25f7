import GoujiModel

/// How many things are done at once.
package struct Jobs: Sendable {
  /// Nil: as many as there are processors.
  var asked: Int?

  package init(asked: Int? = nil) {
    self.asked = asked
  }

  var count: Int { asked ?? Processors.available }

  /// On this thread alone, where one job was asked for.
  package func limiting<Value>(_ work: () throws -> Value) rethrows -> Value {
    asked == 1 ? try OwnThread.keeping(work) : try work()
  }
}
