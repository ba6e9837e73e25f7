import GoujiModel
internal import Synchronization

/// The records of a ledger by what a path says of them, found by the first engine that asks.
final class KnownValues: Sendable {
  private let known = Mutex<[(path: ColumnPath, records: [ByteKey: RecordSet])]>([])

  func records(
    by path: ColumnPath, _ find: () -> [ByteKey: RecordSet]
  ) -> [ByteKey: RecordSet] {
    known.withLock { known in
      if let found = known.first(where: { $0.path == path }) { return found.records }
      let records = find()
      known.append((path, records))
      return records
    }
  }
}
