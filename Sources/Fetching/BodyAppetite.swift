/// Whether a body's reader wants more of it.
package enum BodyAppetite: Sendable {
  case more, enough
}
