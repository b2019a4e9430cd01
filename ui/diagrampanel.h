// SPDX-License-Identifier: MIT
#pragma once

#include "ui/diagramjob.h"

#include <QSet>
#include <QWidget>

class QAction;
class QLabel;

namespace ui {

class DiagramControls;
class DiagramLegend;
class DiagramOverview;
class DiagramSearch;
class DiagramView;
class PaneTitle;

/// The pane of the diagram: search line over the drawing, with zoom and overview in its corners. Lays out only while it
/// can be seen. Keeps what is folded, found and selected, and the place in sight, when the analysis is renewed.
class DiagramPanel final : public QWidget
{
    Q_OBJECT
public:
    explicit DiagramPanel(QWidget *parent = nullptr);
    ~DiagramPanel() override;

    void setAnalysis(const rules::AnalysisPtr &analysis, const QString &path);
    /// Shown while there is no diagram.
    void setEmptyText(const QString &text);
    /// Selects without activating; what is in a folded module selects that.
    void selectItem(qint32 item);
    void selectFinding(qint32 finding);
    void focusView();
    /// Writes an SVG or PNG file, as its name ends. Says what went wrong, nothing on success.
    std::optional<QString> save(const QString &path);

    [[nodiscard]] PaneTitle *title() const { return m_title; }
    [[nodiscard]] DiagramView *view() const { return m_view; }
    [[nodiscard]] DiagramSearch *search() const { return m_search; }
    [[nodiscard]] DiagramOverview *overview() const { return m_overview; }
    /// Nothing is being laid out, and what is shown is up to date.
    [[nodiscard]] bool isReady() const;

Q_SIGNALS:
    /// The user chose a resource.
    void itemChosen(qint32 item);
    /// And wants to go there.
    void itemActivated(qint32 item);
    /// The pane shall take all of the window, or leave it again.
    void enlargeRequested();
    void saved(const QString &path);
    void saveFailed(const QString &text);

protected:
    void showEvent(QShowEvent *event) override;

private:
    void makeTitle();
    void makeActions();
    void layOut();
    void showDiagram(const DiagramJob::Result &result);
    void showNotice();
    void toggleFold(qint32 item);
    void foldAll(bool folded);
    void find();
    void step(bool backwards);
    void placeCorners();
    void chooseFile(const QString &suffix);
    [[nodiscard]] QString keyOf(qint32 item) const;
    [[nodiscard]] std::set<qint32> foldedItems() const;

    PaneTitle *m_title;
    DiagramSearch *m_search;
    DiagramView *m_view;
    DiagramControls *m_controls;
    DiagramLegend *m_legend;
    DiagramOverview *m_overview;
    QLabel *m_notice;
    QAction *m_saveSvg = nullptr;
    QAction *m_savePng = nullptr;
    QAction *m_copy = nullptr;
    rules::AnalysisPtr m_analysis;
    QString m_path;
    QString m_emptyText;
    DiagramJob m_job;
    QSet<QString> m_folded; ///< keys of modules
    std::vector<qint32> m_hits; ///< in reading order
    qint32 m_selected = -1; ///< an item, also one that is not drawn
    qsizetype m_currentHit = -1;
    bool m_outdated = false;
    bool m_fitNext = true;
};

} // namespace ui
