// SPDX-License-Identifier: MIT
// The drawing outside of its view: as a file, as an image, on the clipboard.
#include "ui/diagramexport.h"

#include "model/filewriter.h"
#include "rules/report/diagramsvg.h"
#include "ui/diagramview.h"
#include "ui/texts.h"
#include "ui/theme.h"

#include <QApplication>
#include <QBuffer>
#include <QClipboard>
#include <QImage>
#include <QPainter>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

constexpr qreal ImageScale = 2;

} // namespace

std::optional<QString> saveDiagram(DiagramScene &scene, const QString &title, const QString &path)
{
    if (!scene.hasContent())
        return Texts::tr("There is no diagram to save.");
    QByteArray content;
    if (path.endsWith(".png"_L1, Qt::CaseInsensitive)) {
        QBuffer buffer(&content);
        if (!buffer.open(QIODevice::WriteOnly) || !scene.image(ImageScale).save(&buffer, "PNG"))
            return Texts::tr("The image could not be made.");
    } else {
        content = rules::diagramSvg(*scene.diagram(), title);
    }
    if (const auto error = model::writeFile({.path = path, .content = content, .expected = {}}))
        return error->message;
    return std::nullopt;
}

QImage DiagramScene::image(qreal scale)
{
    constexpr qreal longestSide = 12'000;
    if (m_diagram == nullptr || m_diagram->size.isEmpty())
        return {};
    const QSizeF size = m_diagram->size;
    const qreal fitting = std::min(scale, longestSide / std::max(size.width(), size.height()));
    QImage image((size * fitting).toSize().expandedTo({1, 1}), QImage::Format_RGB32);
    image.fill(color(Role::Base));
    m_state.plain = true;
    {
        QPainter painter(&image);
        render(&painter, QRectF(image.rect()), sceneRect());
    }
    m_state.plain = false;
    return image;
}

void DiagramView::copy()
{
    const QImage image = m_scene->image(ImageScale);
    if (!image.isNull())
        QApplication::clipboard()->setImage(image);
}

} // namespace ui
