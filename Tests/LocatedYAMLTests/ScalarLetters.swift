import LocatedYAML
import Places
import Testing

/// Every scalar of a document and everything around it, without aliases.
func nodes(below node: YAMLNode) -> [YAMLNode] {
  if node.isAlias { return [node] }
  let children = node.elements + node.pairs.flatMap { [$0.key, $0.value] }
  return [node] + children.flatMap(nodes)
}

/// The letters of a scalar's text whose place in the source is another letter.
///
/// Letters of an escape are left out; a scalar without a place for each letter has all of them wrong.
func misplacedLetters(of node: YAMLNode) -> [String] {
  let source = node.tree.source
  let map = ScalarMap(node)
  return node.utf8.enumerated().compactMap { index, letter in
    guard letter.isASCIILetter else { return nil }
    let place = map.offsets(of: index..<index + 1)
    let first = source.byte(of: place.lowerBound)
    let isEscape = first < source.bytes.count && source.bytes[first] == UInt8(ascii: "\\") && place.count > 1
    let isItself = place.count == 1 && first < source.bytes.count && source.bytes[first] == letter
    return isEscape || isItself ? nil : "letter \(index) of “\(node.text)” is at \(place)"
  }
}

extension UInt8 {
  fileprivate var isASCIILetter: Bool { Unicode.Scalar(self).properties.isAlphabetic && self < 0x80 }
}
