// SPDX-License-Identifier: MIT
#pragma once

#include "ui/diagramfilter.h"
#include "ui/diagramjob.h"

#include <QPointer>
#include <QSet>
#include <QWidget>

class QAction;
class QBoxLayout;
class QMenu;
class QToolButton;

namespace ui {

class DiagramControls;
class DiagramFilterBar;
class DiagramLegend;
class DiagramOverview;
class DiagramPopover;
class DiagramSearch;
class DiagramView;
class LinkLabel;
class PaneTitle;

/// The pane of the diagram: search line and filters over the drawing, with zoom and overview in its corners. Lays out
/// only while it can be seen. Keeps what is folded, left out, found and selected, and the place in sight, when the
/// analysis is renewed.
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
    [[nodiscard]] DiagramPopover *popover() const { return m_popover; }
    [[nodiscard]] DiagramFilterBar *filters() const { return m_filters; }
    /// Only one resource and what it is connected to are drawn.
    [[nodiscard]] bool isIsolated() const { return m_isolated.has_value(); }
    /// Nothing is being laid out, and what is shown is up to date.
    [[nodiscard]] bool isReady() const;

Q_SIGNALS:
    /// The user chose a resource.
    void itemChosen(qint32 item);
    /// And wants to go there.
    void itemActivated(qint32 item);
    /// Wants to see the file of a module.
    void moduleRequested(qint32 item);
    void fixRequested(int finding);
    /// The pane shall take all of the window, or leave it again.
    void enlargeRequested();
    void saved(const QString &path);
    void saveFailed(const QString &text);

protected:
    void showEvent(QShowEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void makeTitle();
    void makeActions();
    void enableExport();
    void connectParts();
    void layOut();
    void showDiagram(const DiagramJob::Result &result);
    void find();
    void step(bool backwards);
    void chooseFile(const QString &suffix);

    // diagrampanelshown.cpp: what of it is drawn, and what is said about that
    void makeTopLine();
    void arrangeTopLine();
    void showCount(const DiagramJob::Result &result);
    void showNotice();
    void toggleFold(qint32 drawn);
    void foldAll(bool folded);
    void showAll();
    [[nodiscard]] bool stepBack();
    void isolate(qint32 item);
    void placeCorners();
    void showDetails(qint32 item, bool focus);
    void closeDetails();
    void placeDetails();
    void showMenu(qint32 drawn, const QPoint &place);
    [[nodiscard]] static qint32 counterpart(const rules::AnalysisPtr &from, qint32 item, const rules::AnalysisPtr &to);
    /// Of an item of the drawing that of the newest analysis, and the other way round; -1 if it is not there.
    [[nodiscard]] qint32 currentItem(qint32 drawn) const { return counterpart(m_shownAnalysis, drawn, m_analysis); }
    [[nodiscard]] qint32 drawnItem(qint32 item) const { return counterpart(m_analysis, item, m_shownAnalysis); }
    [[nodiscard]] qint32 itemOf(const QString &key) const;
    [[nodiscard]] std::set<qint32> foldedItems() const;
    [[nodiscard]] std::vector<bool> hidden();

    PaneTitle *m_title;
    QBoxLayout *m_topLine = nullptr;
    DiagramSearch *m_search;
    DiagramFilterBar *m_filters;
    QToolButton *m_export = nullptr;
    DiagramView *m_view;
    DiagramControls *m_controls;
    DiagramLegend *m_legend;
    DiagramOverview *m_overview;
    DiagramPopover *m_popover;
    LinkLabel *m_notice;
    LinkLabel *m_nothing; ///< over the view while filters leave out all
    QAction *m_saveSvg = nullptr;
    QAction *m_savePng = nullptr;
    QAction *m_copy = nullptr;
    QPointer<QMenu> m_menu; ///< of a resource, while it is open
    rules::AnalysisPtr m_analysis; ///< the newest
    /// What the drawing was laid out from: until the newest is laid out, one before, with other numbers of items. Null
    /// if what is drawn is of no use any more.
    rules::AnalysisPtr m_shownAnalysis;
    QString m_path;
    QString m_emptyText;
    DiagramJob m_job;
    QSet<QString> m_folded; ///< keys of modules
    std::optional<QString> m_isolated; ///< key of a resource
    std::vector<qint32> m_hits; ///< items of the drawing, in reading order
    qint32 m_selected = -1; ///< an item of the newest analysis, also one that is not drawn
    qsizetype m_currentHit = -1;
    bool m_outdated = false;
    bool m_fitNext = true;
};

} // namespace ui
