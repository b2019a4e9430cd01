// SPDX-License-Identifier: MIT
#pragma once

#include <QWidget>
#include <vector>

class QLabel;

namespace ui {

class DiffPane;

/// One row of a side-by-side comparison: what stands left and right of each other. Lines count from 0; -1: nothing
/// stands there.
struct DiffRow {
    enum class Kind : quint8 { Same, Changed, Gap };
    Kind kind = Kind::Same;
    int before = -1;
    int after = -1;
    int skipped = 0; ///< of a gap: how many equal lines are left out
    bool operator==(const DiffRow &) const = default;
};

/// The rows that show all changes between two texts with \a context equal lines around each; -1: all lines.
std::vector<DiffRow> diffRows(const QString &before, const QString &after, int context = 3);

/// Compares two states of one file side by side: line numbers, tints, hatching where a side has nothing, the colours of
/// the language. Both sides scroll together. Read only.
class DiffView final : public QWidget
{
    Q_OBJECT
public:
    static constexpr int DefaultContext = 3;

    explicit DiffView(QWidget *parent = nullptr);

    /// \a fileName decides the language.
    void setTexts(const QString &fileName, const QString &before, const QString &after, int context = DefaultContext);
    void setTitles(const QString &before, const QString &after);
    /// More rows scroll.
    void setVisibleRows(int rows);
    /// As high as there is room, instead of as many rows as there are.
    void fillHeight();

    [[nodiscard]] const std::vector<DiffRow> &rows() const { return m_rows; }
    [[nodiscard]] int addedLines() const;
    [[nodiscard]] int removedLines() const;
    /// The changes in words: "Line 149 added: networkPolicy: 'calico'".
    [[nodiscard]] QString description() const;

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void fill();
    void layoutBars();
    [[nodiscard]] int headerHeight() const;

    QString m_fileName;
    QStringList m_before;
    QStringList m_after;
    std::vector<DiffRow> m_rows;
    int m_visibleRows = 14;
    bool m_fills = false; ///< the height that there is
    bool m_isWide = false; ///< lines are longer than there is room
    QLabel *m_leftTitle;
    QLabel *m_rightTitle;
    DiffPane *m_left;
    DiffPane *m_right;
};

} // namespace ui
