// SPDX-License-Identifier: MIT
#pragma once

#include "model/location.h"
#include "model/trace.h"
#include "model/value.h"
#include "model/workspace.h"

namespace model {

class Evaluator;

/// What a template deploys and declares, evaluated: the content of the resource tree, the outline and the parameter
/// panel. Immutable once built; shares ownership of the files it points into, so it may outlive its evaluation.
struct Inventory {
    /// With more resources than this the rest is left out, and isComplete is false: modules that call modules can
    /// multiply.
    static constexpr qsizetype MaxItems = 20'000;

    struct Condition {
        QString source; ///< as written; several joined by "and"
        Value value; ///< true, false or unknown
        Location location;
        /// What the value comes from, if that is a parameter: its default, a parameters file, or what the user typed.
        std::optional<EvidenceRole> from{};
    };

    /// A resource or module, once for each declaration however often it loops.
    struct Item {
        QString symbolicName; ///< empty in ARM array form
        QString
            type; ///< full, "Microsoft.Network/virtualNetworks/subnets"; of a module Microsoft.Resources/deployments
        QString apiVersion;
        Value name; ///< full name, "parent/child"
        QString scope; ///< as written; empty when it is that of the file
        std::optional<Condition> condition;
        bool loop = false;
        std::optional<qint64> loopCount; ///< how often it is deployed, if that is known
        bool existing = false;
        bool extension = false; ///< of a provider other than Azure
        bool module = false; ///< a module or nested deployment
        QString modulePath; ///< as written; empty for a template written inline
        ReferenceStatus moduleStatus = ReferenceStatus::Loaded;
        DocumentPtr moduleFile; ///< what \a modulePath leads to; null if it was not read
        /// What Azure calls it, see ResourceIds: of a loop one for each, as far as that is known; empty: it has none.
        QStringList ids;
        QStringList dependsOn; ///< symbolic names, in ARM array form names
        Location location; ///< of the symbolic name, in ARM array form of the name
        Span declaration; ///< the whole declaration, in the same file
        qint32 parent = -1; ///< the resource it is a child of, or the module that contains it
        qint32 row = 0; ///< among the children of the parent
        std::vector<qint32> children;

        /// What people call it: the evaluated name, else the symbolic name, else the type.
        [[nodiscard]] QString displayName() const;
        /// "virtualNetworks/subnets" for Microsoft.Network/virtualNetworks/subnets.
        [[nodiscard]] QString shortType() const;
    };

    struct Entry {
        QString name;
        QString type; ///< as declared: "string", "'a' | 'b'", "int[]"
        Value value;
        bool required = false; ///< a parameter without default that may not be left out
        bool secure = false; ///< the value is never shown
        std::vector<Value> allowed; ///< empty: not limited
        std::optional<qint64> minValue, maxValue, minLength, maxLength;
        QString description;
        QString defaultText; ///< the default as written; empty without one
        Location location; ///< of the name
        Span declaration;
    };

    QString targetScope;
    std::vector<Item> items; ///< each after the one it belongs to
    std::vector<qint32> roots;
    std::vector<Entry> parameters; ///< of a parameters file: what it assigns
    std::vector<Entry> outputs;
    bool isComplete = true;

    [[nodiscard]] const std::vector<qint32> &childrenOf(qint32 item) const
    {
        return item < 0 ? roots : items[std::size_t(item)].children;
    }
};

/// Evaluates all of the evaluator's root template.
Inventory takeInventory(Evaluator &evaluator);

/// For each item whether it is not deployed: by its condition, by a loop over nothing, or with what it is in.
std::vector<bool> offItems(const Inventory &inventory);

} // namespace model
