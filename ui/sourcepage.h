// SPDX-License-Identifier: MIT
#pragma once

#include "ui/session.h"

#include <QWidget>

namespace ui {

class Breadcrumb;
class SourceView;
class Strip;
class ValuesButton;

/// A tab: one open file with breadcrumb, source, and a strip for what has to be said about the file.
class SourcePage final : public QWidget
{
    Q_OBJECT
public:
    /// \a root: the template as part of which the file was opened; its own path, or that of what refers to it.
    SourcePage(Session &session, std::shared_ptr<Document> document, QString root, QWidget *parent = nullptr);
    ~SourcePage() override;

    [[nodiscard]] Document &document() const { return *m_document; }
    [[nodiscard]] const QString &root() const { return m_root; }
    void setRoot(const QString &root) { m_root = root; }
    [[nodiscard]] SourceView *view() const { return m_view; }
    [[nodiscard]] Strip *strip() const { return m_strip; }
    [[nodiscard]] Breadcrumb *breadcrumb() const { return m_breadcrumb; }

    /// Says why a save was refused: the file on disk is not the one that was edited.
    void showRefusedSave();
    /// Shows what the newest check says about this file.
    void showResult();
    void reveal(model::Span span);
    /// True once: when the first result of a file arrives.
    bool takeFresh(bool arrived) { return arrived && std::exchange(m_fresh, false); }

private:
    void updateBreadcrumb();
    void showOutdated();
    void askOutdated(const QString &text);
    void reload();
    void compare();
    void showKind();

    Session &m_session;
    std::shared_ptr<Document> m_document;
    QString m_root;
    Strip *m_strip;
    Breadcrumb *m_breadcrumb;
    ValuesButton *m_values;
    SourceView *m_view;
    bool m_fresh = true;
};

} // namespace ui
