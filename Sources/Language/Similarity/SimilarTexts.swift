/// Finds texts that say nearly the same: most of their telling words are forms of the same words.
///
/// The order of words, function words and endings do not matter. A negation makes the words of its clause
/// different ones, a number those of its sentence. Of texts with fewer than three telling words all words
/// have to be the same.
public struct SimilarTexts: Sendable {
  private let reader: SimilarityUnits
  private let threshold: Double

  /// Copies with a word or two changed are above it, other texts on the same subject below.
  public static let usualThreshold = 0.6

  /// A unit, and those that say nearly the same; units are told by their index.
  public struct Group: Sendable, Equatable {
    public let first: Int
    /// In their order; never empty.
    public internal(set) var others: [Other]
  }

  /// A unit of a group after its first.
  public struct Other: Sendable, Equatable {
    public let unit: Int
    /// The telling words that it shares with the first among all that the two have: from the threshold to 1.
    public let similarity: Double
  }

  /// - Parameter threshold: above 0, up to 1.
  public init(_ lexicons: Lexicons, threshold: Double = usualThreshold) {
    self.init(SimilarityUnits(lexicons), threshold: threshold)
  }

  /// The same words, compared by another threshold.
  public func with(threshold: Double) -> SimilarTexts { SimilarTexts(reader, threshold: threshold) }

  private init(_ reader: SimilarityUnits, threshold: Double) {
    self.reader = reader
    self.threshold = threshold
  }

  /// The groups in the order of their first units.
  ///
  /// A unit is in at most one group, that of the earliest first which it is similar to; being similar to
  /// another unit of a group is not enough.
  ///
  /// - Parameter units: the texts of a part in one language each; units of different languages are never similar.
  public func groups(of units: [[Passage]]) -> [Group] { search(units).groups }

  /// The same, of units that were read; all have been looked up in the same lexicons.
  public func groups(ofRead units: [SimilarityUnit]) -> [Group] {
    SimilaritySearch(units, threshold: threshold).groups
  }

  /// A text taken apart, which is done once, however often it is compared.
  public func read(_ passage: Passage) -> SimilarityUnit { reader.unit(of: passage) }

  /// The groups, with what they cost.
  func search(_ units: [[Passage]]) -> SimilaritySearch {
    SimilaritySearch(units.map { SimilarityUnit.joined($0.map(read)) }, threshold: threshold)
  }
}
