// SPDX-License-Identifier: MIT
#include "ui/diagramexport.h"

#include "model/filewriter.h"
#include "rules/report/diagramsvg.h"
#include "ui/diagramscene.h"
#include "ui/texts.h"

#include <QBuffer>
#include <QImage>

using namespace Qt::StringLiterals;

namespace ui {

std::optional<QString> saveDiagram(DiagramScene &scene, const QString &title, const QString &path)
{
    constexpr qreal scale = 2;
    if (scene.diagram() == nullptr)
        return Texts::tr("There is no diagram to save.");
    QByteArray content;
    if (path.endsWith(".png"_L1, Qt::CaseInsensitive)) {
        QBuffer buffer(&content);
        if (!buffer.open(QIODevice::WriteOnly) || !scene.image(scale).save(&buffer, "PNG"))
            return Texts::tr("The image could not be made.");
    } else {
        content = rules::diagramSvg(*scene.diagram(), title);
    }
    if (const auto error = model::writeFile({.path = path, .content = content, .expected = {}}))
        return error->message;
    return std::nullopt;
}

} // namespace ui
