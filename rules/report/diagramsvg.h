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

/// What Qt's own renderer draws, in light colours, and apart from it the texts above it: that renderer makes curves of
/// letters, and then nobody finds a name in a document.
struct DiagramDrawing {
    struct Text {
        QPointF at; ///< left end of the base line, or its middle
        QString words;
        int size = 0; ///< height of the letters
        bool isBold = false;
        bool isCentered = false;
        bool isStruckOut = false;
        QLatin1StringView color;
    };
    QByteArray svg;
    std::vector<Text> texts;
};
DiagramDrawing diagramDrawing(const Diagram &diagram);

} // namespace rules
