// SPDX-License-Identifier: MIT
#pragma once

#include <QString>

namespace rules {

/// How paths are shown that belong to one template: as that was given on the command line. What was given relatively
/// stays relative to the same folder, and so does all that it refers to. The default shows absolute paths.
class PathNames
{
public:
    PathNames() = default;
    /// \a given is what was typed, \a absolute the file that it means, \a current the folder that it is relative to.
    PathNames(QString given, QString absolute, const QString &current);
    /// The same for a file that was found below a folder that was given.
    static PathNames below(const QString &givenFolder, const QString &absoluteFolder, const QString &absolute,
                           const QString &current);

    [[nodiscard]] QString shown(const QString &absolute) const;
    /// The file that was given.
    [[nodiscard]] const QString &file() const { return m_given; }

private:
    QString m_given;
    QString m_absolute;
    QString m_base; ///< empty: paths are shown absolute
    QString m_prefix;
};

} // namespace rules
