// SPDX-License-Identifier: MIT
#pragma once

#include "ui/sourcepath.h"

#include <QWidget>
#include <vector>

class QHBoxLayout;
class QToolButton;

namespace ui {

/// The line over the source that says where the caret is: file, resource, properties. Each part is a button. Where
/// there is no room for all, those in the middle give way to "…", which names them in its tooltip; then the text of
/// what stands at the right edge; then the first and the last part are cut, with their full text as tooltip.
class Breadcrumb final : public QWidget
{
    Q_OBJECT
public:
    explicit Breadcrumb(QWidget *parent = nullptr);

    void setPath(const QString &fileName, const std::vector<PathPart> &parts);
    /// A button at the right edge.
    void setEnd(QToolButton *button);
    /// Shares the room out again; to be called when the button at the edge has changed.
    void fit();

Q_SIGNALS:
    void partActivated(model::Span span);

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    struct Part {
        QWidget *arrow; ///< before it; null for the first one
        QToolButton *button;
    };

    void addPart(const QString &text, const QIcon &icon, model::Span span, bool last);
    static int widthOf(const Part &part);
    void hideMiddle(int &room);
    void cutEnds(int missing);

    QHBoxLayout *m_parts;
    std::vector<Part> m_shownParts;
    QToolButton *m_more; ///< stands for the parts that are hidden
    QToolButton *m_end = nullptr;
    QString m_shown;
};

} // namespace ui
