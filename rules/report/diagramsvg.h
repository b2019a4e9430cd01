// SPDX-License-Identifier: MIT
#pragma once

#include "rules/report/diagram.h"
#include "rules/report/htmltext.h"

namespace rules {

/// A diagram as a drawing of its own, with light and dark colours as the viewer wants. Nothing in it runs or is loaded
/// from elsewhere.
QByteArray diagramSvg(const Diagram &diagram, const QString &title);

/// The same as an element of a page that has diagramStyle() in its style sheet. \a id makes the names of the drawing
/// unique on the page.
void writeDiagram(HtmlText &html, const Diagram &diagram, const QString &title, const QString &id);

/// The rules of style for both.
QByteArray diagramStyle();

} // namespace rules
