import Language
import LocatedYAML
import Synchronization

extension Culture {
  /// Where the words of a text are.
  enum TextPassage: Sendable {
    case kept(Passage)
    /// They are read again when they are asked for.
    case cached(PassageCache)

    var language: Language {
      switch self {
      case .kept(let passage): passage.language
      case .cached(let cache): cache.language
      }
    }

    func passage(of text: Text) -> Passage {
      switch self {
      case .kept(let passage): passage
      case .cached(let cache): cache.passage(of: text)
      }
    }
  }

  /// Reads the words of texts in one language. Those of a large culture would take several times the memory of its file,
  /// so it keeps those of the culture's first texts, and of the others those that were asked for last; who holds a passage
  /// keeps it longer.
  final class PassageCache: Sendable {
    let language: Language
    private let lexicons: Lexicons
    private let latest: Mutex<TextCache<Passage>>

    /// Of so many texts of a culture the words are kept.
    private static let keptCount = 1 << 10
    /// Of so many others they are, as long as no other text needs the place.
    private static let latestCount = 1 << 8

    init(in language: Language, _ lexicons: Lexicons) {
      (self.language, self.lexicons) = (language, lexicons)
      latest = Mutex(TextCache(most: Self.latestCount))
    }

    /// Reads a text for the first time.
    ///
    /// - Parameter number: that of the text in its culture.
    func read(_ text: TextBytes, number: Int) -> (marks: EntryMarks, passage: TextPassage) {
      if number >= Self.keptCount { return (lexicons.marks(of: text, in: language), .cached(self)) }
      let passage = Passage(text, language: language, lexicons: lexicons)
      return (passage.marks, .kept(passage))
    }

    fileprivate func passage(of text: Text) -> Passage {
      latest.withLock { latest in
        latest[text]
          ?? latest.add(Passage(TextBytes(text.node.utf8), language: language, lexicons: lexicons), of: text)
      }
    }
  }
}
