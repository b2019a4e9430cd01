// SPDX-License-Identifier: MIT
#pragma once

#include "ui/sourcepath.h"

#include <QWidget>

class QHBoxLayout;

namespace ui {

/// The line over the source that says where the caret is: file, resource, properties. Each part is a button.
class Breadcrumb final : public QWidget
{
    Q_OBJECT
public:
    explicit Breadcrumb(QWidget *parent = nullptr);

    void setPath(const QString &fileName, const std::vector<PathPart> &parts);
    /// Something at the right edge.
    void addAtEnd(QWidget *widget);

Q_SIGNALS:
    void partActivated(model::Span span);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void addPart(const QString &text, const QIcon &icon, model::Span span, bool last);

    QHBoxLayout *m_parts;
    QHBoxLayout *m_end;
    QString m_shown;
};

} // namespace ui
