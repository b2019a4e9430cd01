// SPDX-License-Identifier: MIT
#pragma once

#include "model/index.h"
#include "model/message.h"
#include "model/typeexpression.h"

#include <QJsonValue>
#include <memory>
#include <optional>
#include <variant>
#include <vector>

namespace model {

class Template;

/// Where a value came from: handle into the Trace of the evaluation that produced it.
using OriginId = Index<struct OriginTag>;

/// What an expression comes to without asking Azure: a known value, nothing (absent), one of several possibilities, or
/// unknown with the reason. Objects and arrays may hold unknown parts, and may be open: then more than what is listed
/// can be there. Immutable and cheap to copy.
class Value
{
public:
    enum class Kind : quint8 { Absent, Null, Bool, Int, Float, String, Array, Object, Unknown, Choice };

    struct Member;
    struct Case;
    struct Unknown;
    using Items = std::vector<Value>;
    using Members = std::vector<Member>;
    using Cases = std::vector<Case>;

    Value() = default; ///< absent
    static Value null();
    static Value boolean(bool value);
    static Value integer(qint64 value);
    static Value number(double value);
    static Value string(QString value);
    static Value array(Items items, bool open = false);
    static Value object(Members members, bool open = false);
    static Value unknown(Unknown why);
    static Value unknown(Message reason);
    /// Unknown, and never to be shown even if it becomes known.
    static Value secret(Message reason);
    /// Several possibilities; of one the value itself. Nested choices are flattened, contradicting ones dropped.
    static Value choice(Cases cases);

    [[nodiscard]] Kind kind() const { return m_kind; }
    [[nodiscard]] bool isAbsent() const { return m_kind == Kind::Absent; }
    [[nodiscard]] bool isNull() const { return m_kind == Kind::Null; }
    /// Absent or null.
    [[nodiscard]] bool isNothing() const { return m_kind <= Kind::Null; }
    [[nodiscard]] bool isBool() const { return m_kind == Kind::Bool; }
    [[nodiscard]] bool isInt() const { return m_kind == Kind::Int; }
    [[nodiscard]] bool isString() const { return m_kind == Kind::String; }
    [[nodiscard]] bool isArray() const { return m_kind == Kind::Array; }
    [[nodiscard]] bool isObject() const { return m_kind == Kind::Object; }
    [[nodiscard]] bool isUnknown() const { return m_kind == Kind::Unknown; }
    [[nodiscard]] bool isChoice() const { return m_kind == Kind::Choice; }
    [[nodiscard]] bool isTrue() const { return isBool() && toBool(); }
    [[nodiscard]] bool isFalse() const { return isBool() && !toBool(); }

    [[nodiscard]] bool toBool() const { return std::get<bool>(m_data); }
    [[nodiscard]] qint64 toInt() const { return std::get<qint64>(m_data); }
    [[nodiscard]] double toNumber() const { return isInt() ? double(toInt()) : std::get<double>(m_data); }
    [[nodiscard]] const QString &toString() const { return std::get<QString>(m_data); }
    [[nodiscard]] const Items &items() const;
    [[nodiscard]] const Members &members() const;
    [[nodiscard]] const Unknown &unknownInfo() const;
    [[nodiscard]] const Cases &cases() const;
    /// An array or object that may hold more than is listed.
    [[nodiscard]] bool isOpen() const;

    /// A member by name without regard to case; absent if it is not listed, unknown if the object is open.
    [[nodiscard]] Value member(QStringView name) const;
    /// True if nothing in it is unknown, open or a choice.
    [[nodiscard]] bool isFullyKnown() const;
    /// Items and members at all depths, itself included; at most INT64_MAX / 4.
    [[nodiscard]] qint64 partCount() const;
    /// The first reason for which it is not; empty if it is.
    [[nodiscard]] Message whyUnknown() const;

    [[nodiscard]] OriginId origin() const { return m_origin; }
    [[nodiscard]] Value withOrigin(OriginId origin) const;
    /// For a value that goes from one evaluator to another, where origins mean something else: none in it, at any
    /// depth. Not for unknown values and choices.
    [[nodiscard]] Value withoutOrigins() const;

    /// The value as JSON; what cannot be known is {"$unknown": "why"}, with "$possible" values or the "$partial" value
    /// beside the reason where something is known.
    [[nodiscard]] QJsonValue toJson() const;
    /// One line for people: 'azure', 3, { 4 members }, unknown.
    [[nodiscard]] QString display() const;

private:
    [[nodiscard]] QJsonValue partsToJson() const;

    struct Extent;
    struct ArrayData;
    struct ObjectData;
    struct ChoiceData;
    [[nodiscard]] const Extent *extent() const;

    Kind m_kind = Kind::Absent;
    OriginId m_origin;
    std::variant<std::monostate, bool, qint64, double, QString, std::shared_ptr<const ArrayData>,
                 std::shared_ptr<const ObjectData>, std::shared_ptr<const Unknown>, std::shared_ptr<const ChoiceData>>
        m_data;
};

struct Value::Member {
    QString key;
    Value value;
};

/// What a possibility takes for granted: for each undecided thing, which of its options. Sorted by thing.
using Assumptions = std::vector<std::pair<qint32, qint32>>;

/// Both together; nothing if they contradict each other.
std::optional<Assumptions> merged(const Assumptions &left, const Assumptions &right);

struct Value::Case {
    Value value;
    Assumptions assumptions;
};

struct Value::Unknown {
    Message reason;
    qint32 identity = -1; ///< equal for two unknowns that are certainly the same; -1: like no other
    const Template *typeOwner = nullptr; ///< with type: what is declared of it; outlives the value
    TypeId type;
    QString prefix; ///< a string that begins so
    bool secure = false;
    bool atDeployment = false; ///< Azure will know; otherwise something is missing or wrong here
};

/// Arrays and objects inside of each other; what is deeper is unknown.
inline constexpr int MaxNesting = 500;
/// How many possibilities a value may have; with more it is unknown.
inline constexpr std::size_t MaxPossibilities = 64;

/// Deep equality of known values as ARM sees it: numbers by value, strings with case, objects without regard to order
/// and to the case of names. Nothing if that depends on an unknown part.
std::optional<bool> sameValue(const Value &left, const Value &right);

/// Compact JSON as ARM's string() writes it; only for fully known values.
QString compactJson(const Value &value);
/// The value of a JSON text, members in their order. Nothing if it is not JSON.
std::optional<Value> parseJson(const QString &text);
/// A Choice between objects as one object whose members are choices, absent where an object lacks them; else \a value.
Value pushedDown(const Value &value);
/// A value with choices inside as a choice between values without any; unknown if there are too many.
Value pulledUp(const Value &value);

} // namespace model
