// SPDX-License-Identifier: MIT
#pragma once

#include <QDate>
#include <QString>

namespace rules {

/// What a note on a suppression says: "until 2027-01-31: short-lived test cluster".
struct SuppressionNote {
    QString reason;
    QDate until; ///< null: no end
    QString wrongDate; ///< what stands for a date and is none; then the suppression has no effect

    static SuppressionNote parse(const QString &text);
    /// The note as it is written.
    [[nodiscard]] QString text() const;
    bool operator==(const SuppressionNote &) const = default;
};

} // namespace rules
