// SPDX-License-Identifier: Apache-2.0
import JSONWriting

extension JSONValue {
  /// The document; in its texts, control characters and line separators are replaced by what people can see.
  var text: String { document(showing: VisibleText.shown) }
}
