// SPDX-License-Identifier: MIT
#pragma once

#include "tests/support/windowtest.h"
#include "ui/diagrampanel.h"
#include "ui/diagramview.h"
#include "ui/panetitle.h"
#include "ui/sourcepage.h"
#include "ui/sourcetabs.h"
#include "ui/sourceview.h"

#include <QAction>
#include <QTest>
#include <QTextBlock>
#include <QToolButton>

/// What tests of the diagram in the real window share.
class DiagramTest : public WindowTest
{
protected:
    [[nodiscard]] ui::DiagramPanel *panel() const { return m_window->diagram(); }
    [[nodiscard]] ui::DiagramView *view() const { return panel()->view(); }
    [[nodiscard]] ui::SourceView *source() const { return m_window->tabs()->currentPage()->view(); }
    [[nodiscard]] QString sourceLine() const { return source()->textCursor().block().text(); }
    [[nodiscard]] const ui::DiagramBox *box(const QString &title) const;
    [[nodiscard]] QString selected() const;
    /// Titles of boxes, and of frames in braces; sorted.
    [[nodiscard]] QStringList drawn() const;
    void showDiagram();
    void enlarge();
    void clickBox(const QString &title);
};

inline const ui::DiagramBox *DiagramTest::box(const QString &title) const
{
    for (const QGraphicsItem *item : view()->scene()->items()) {
        const auto *box = qgraphicsitem_cast<const ui::DiagramBox *>(item);
        if (box != nullptr && box->node().title == title)
            return box;
    }
    return nullptr;
}

inline QString DiagramTest::selected() const
{
    const ui::DiagramBox *box = view()->diagramScene()->box(view()->diagramScene()->selected());
    return box != nullptr ? box->node().title : QString();
}

inline void DiagramTest::showDiagram()
{
    openSample(QStringLiteral("cluster.bicep"));
    activate();
    m_window->findChild<QAction *>(QStringLiteral("goDiagram"))->trigger();
    QTRY_VERIFY(panel()->isReady());
    QTRY_VERIFY(view()->hasFocus());
}

inline void DiagramTest::enlarge()
{
    QTest::mouseClick(panel()->title()->findChild<QToolButton *>(QStringLiteral("diagramEnlarge")), Qt::LeftButton);
    QTRY_VERIFY(m_window->centralWidget()->isHidden());
    QTRY_VERIFY(view()->width() > 700);
    view()->fit();
}

inline void DiagramTest::clickBox(const QString &title)
{
    const ui::DiagramBox *found = box(title);
    QVERIFY2(found != nullptr, qPrintable(title));
    view()->reveal(found->node().item);
    const QPointF place = found->isFrame() ? QPointF(60, 8) : found->node().rect.center();
    QTest::mouseClick(view()->viewport(), Qt::LeftButton, {}, view()->mapFromScene(found->mapToScene(place)));
}

inline QStringList DiagramTest::drawn() const
{
    QStringList titles;
    for (const auto &node : view()->diagramScene()->diagram()->nodes)
        titles += node.title;
    for (const auto &frame : view()->diagramScene()->diagram()->frames)
        titles += u'{' + frame.title + u'}';
    titles.sort();
    return titles;
}
