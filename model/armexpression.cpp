// SPDX-License-Identifier: MIT
#include "model/armexpression.h"

#include "model/builtins.h"

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace model {

namespace {

/// Levels of nested calls; more are an error. Azure's own limit on the length of an expression allows fewer.
constexpr int MaxDepth = 200;

bool isNameStart(QChar c)
{
    return c.isLetter() || c == u'_';
}

bool isNamePart(QChar c)
{
    return c.isLetterOrNumber() || c == u'_';
}

/// A parameter of a lambda that surrounds the place which is being read.
struct LambdaVariable {
    QString name;
    LocalId local;
};

class Parser
{
public:
    Parser(const JsonString &value, const ArmNames &names, Template &out)
        : m_value(value)
        , m_text(value.text)
        , m_names(names)
        , m_out(out)
        , m_end(qint32(value.text.size()) - 1) // without the closing bracket
    {
    }

    ExprId parse()
    {
        m_at = 1;
        ExprId result = expression();
        skipBlanks();
        if (result.valid() && m_at < m_end)
            result = fail(DiagnosticKind::ArmUnexpectedText, m_at, m_at + 1);
        return result.valid() ? result : broken();
    }

private:
    [[nodiscard]] QChar peek() const { return m_at < m_end ? m_text[m_at] : QChar(u'\0'); }
    [[nodiscard]] Span span(qint32 begin, qint32 end) const
    {
        return {m_value.sourceOffset(begin), m_value.sourceOffset(end)};
    }
    [[nodiscard]] QStringView slice(qint32 begin, qint32 end) const { return m_text.sliced(begin, end - begin); }

    void skipBlanks()
    {
        while (m_at < m_end && m_text[m_at].isSpace())
            ++m_at;
    }

    ExprId fail(DiagnosticKind kind, qint32 begin, qint32 end, QStringList arguments = {})
    {
        if (!m_failed)
            m_out.diagnostics.push_back({kind, span(begin, std::min(end, m_end)), std::move(arguments)});
        m_failed = true;
        return {};
    }

    ExprId failTooDeep() { return fail(DiagnosticKind::NestedTooDeeply, m_at, m_at + 1, {QString::number(MaxDepth)}); }

    ExprId broken() { return tree().add(ExprKind::Broken, span(1, m_end), {}, Expr::InArmString); }
    ExpressionTree &tree() { return m_out.expressions; }

    ExprId expression()
    {
        skipBlanks();
        const qint32 begin = m_at;
        if (peek() == u'\'')
            return string();
        if (peek() == u'-' || peek().isDigit())
            return number();
        if (!isNameStart(peek()))
            return fail(DiagnosticKind::ArmExpectedExpression, m_at, m_at + 1);
        if (m_depth >= MaxDepth)
            return failTooDeep();
        ++m_depth;
        ExprId result = call();
        for (int length = 0; result.valid(); ++length) {
            skipBlanks();
            if (length > MaxDepth) {
                result = failTooDeep();
                break;
            }
            if (peek() == u'.')
                result = member(result, begin);
            else if (peek() == u'[')
                result = index(result, begin);
            else
                break;
        }
        --m_depth;
        return result;
    }

    ExprId string()
    {
        const qint32 begin = m_at++;
        QString value;
        while (true) {
            if (m_at >= m_end)
                return fail(DiagnosticKind::ArmUnterminatedString, begin, m_end);
            const QChar c = m_text[m_at++];
            if (c != u'\'') {
                value += c;
            } else if (peek() == u'\'') {
                value += c;
                ++m_at;
            } else {
                break;
            }
        }
        return tree().addString(std::move(value), span(begin, m_at), Expr::InArmString);
    }

    ExprId number()
    {
        const qint32 begin = m_at;
        m_at += peek() == u'-' ? 1 : 0;
        while (peek().isDigit())
            ++m_at;
        bool ok = false;
        const qint64 value = slice(begin, m_at).toLongLong(&ok);
        if (!ok)
            return fail(DiagnosticKind::ArmExpectedExpression, begin, m_at + 1);
        return tree().addInt(value, span(begin, m_at), Expr::InArmString);
    }

    QStringView name()
    {
        const qint32 begin = m_at;
        while (isNamePart(peek()))
            ++m_at;
        return slice(begin, m_at);
    }

    ExprId member(ExprId base, qint32 begin)
    {
        ++m_at;
        skipBlanks();
        const qint32 nameBegin = m_at;
        const QStringView key = name();
        if (key.isEmpty())
            return fail(DiagnosticKind::ArmExpectedName, m_at, m_at + 1);
        const std::array parts{base, tree().addString(key.toString(), span(nameBegin, m_at), Expr::InArmString)};
        return tree().add(ExprKind::Access, span(begin, m_at), parts, Expr::InArmString | Expr::KeyName);
    }

    ExprId index(ExprId base, qint32 begin)
    {
        ++m_at;
        const ExprId key = expression();
        skipBlanks();
        if (key.valid() && peek() != u']')
            return fail(DiagnosticKind::ExpectedCharacter, m_at, m_at + 1, {u"]"_s});
        if (!key.valid())
            return {};
        ++m_at;
        const std::array parts{base, key};
        return tree().add(ExprKind::Access, span(begin, m_at), parts, Expr::InArmString);
    }

    ExprId call()
    {
        const qint32 begin = m_at;
        QString function = name().toString();
        if (peek() == u'.') { // namespace.function
            ++m_at;
            function += u'.';
            function += name();
        }
        skipBlanks();
        if (peek() != u'(')
            return fail(DiagnosticKind::ArmExpectedCall, begin, m_at, {function});
        ++m_at;
        const bool lambda = function.compare("lambda"_L1, Qt::CaseInsensitive) == 0;
        const std::size_t outerVariables = m_lambdaVariables.size();
        const qint32 firstLocal = m_out.localCount;
        std::vector<ExprId> arguments;
        skipBlanks();
        for (bool first = true; peek() != u')'; first = false) {
            if (!first) {
                if (peek() != u',')
                    return fail(DiagnosticKind::ArmExpectedComma, m_at, m_at + 1);
                ++m_at;
            }
            const ExprId argument = expression();
            if (!argument.valid())
                return {};
            skipBlanks();
            if (lambda && peek() == u',' && tree().kind(argument) == ExprKind::String)
                m_lambdaVariables.push_back({tree().text(argument), addLocal(tree().text(argument))});
            else
                arguments.push_back(argument);
        }
        ++m_at;
        const qint32 variables = qint32(m_lambdaVariables.size() - outerVariables);
        m_lambdaVariables.resize(outerVariables);
        if (lambda && arguments.size() == 1)
            return tree().addLambda({firstLocal}, variables, arguments.front(), span(begin, m_at), Expr::InArmString);
        return resolve(function, arguments, span(begin, m_at));
    }

    LocalId addLocal(const QString &name)
    {
        m_out.localNames.insert(m_out.localCount, name);
        return {m_out.localCount++};
    }

    ExprId resolve(const QString &function, std::vector<ExprId> &arguments, Span span)
    {
        constexpr auto Flags = quint8(Expr::InArmString);
        const BuiltinId id = findBuiltin(function);
        if (!id.valid()) {
            const FunctionId own = m_names.function(function);
            if (own.valid())
                return tree().addIndexed(ExprKind::UserCall, own.raw, span, arguments, Flags);
            return tree().addNamed(ExprKind::Call, function, span, arguments, Flags);
        }
        const QLatin1StringView known = builtinName(id);
        const bool named = arguments.size() == 1 && tree().kind(arguments[0]) == ExprKind::String;
        if (known == "parameters"_L1 && named)
            return parameter(tree().text(arguments[0]), span);
        if (known == "variables"_L1 && named)
            return variable(tree().text(arguments[0]), span);
        if (known == "lambdaVariables"_L1 && named)
            return lambdaVariable(tree().text(arguments[0]), span);
        if (known == "copyIndex"_L1)
            return copyIndex(arguments, span);
        if (arguments.empty() && known == "true"_L1)
            return tree().addBool(true, span, Flags);
        if (arguments.empty() && known == "false"_L1)
            return tree().addBool(false, span, Flags);
        if (arguments.empty() && known == "null"_L1)
            return tree().add(ExprKind::Null, span, {}, Flags);
        if (known == "createArray"_L1)
            return tree().add(ExprKind::Array, span, arguments, Flags | Expr::CallForm);
        if (known == "createObject"_L1 && arguments.size() % 2 == 0)
            return object(arguments, span);
        if ((known == "tryGet"_L1 || known == "indexFromEnd"_L1 || known == "tryIndexFromEnd"_L1)
            && arguments.size() >= 2 && arguments.size() < std::size_t(MaxDepth))
            return access(known, arguments, span);
        return tree().addCall(id, span, arguments, Flags);
    }

    ExprId parameter(const QString &name, Span span)
    {
        const LocalId local = m_names.functionParameter(name);
        if (local.valid())
            return tree().addIndexed(ExprKind::Local, local.raw, span, {}, Expr::InArmString);
        const ParameterId id = m_names.parameter(name);
        return id.valid() ? tree().addIndexed(ExprKind::Parameter, id.raw, span, {}, Expr::InArmString)
                          : unresolved(name, span);
    }

    ExprId variable(const QString &name, Span span)
    {
        const VariableId id = m_names.variable(name);
        return id.valid() ? tree().addIndexed(ExprKind::Variable, id.raw, span, {}, Expr::InArmString)
                          : unresolved(name, span);
    }

    ExprId lambdaVariable(const QString &name, Span span)
    {
        for (auto at = m_lambdaVariables.rbegin(); at != m_lambdaVariables.rend(); ++at) {
            if (at->name.compare(name, Qt::CaseInsensitive) == 0)
                return tree().addIndexed(ExprKind::Local, at->local.raw, span, {}, Expr::InArmString);
        }
        return unresolved(name, span);
    }

    ExprId unresolved(const QString &name, Span span)
    {
        m_out.diagnostics.push_back({DiagnosticKind::UndeclaredName, span, {name}});
        return tree().addNamed(ExprKind::Unresolved, name, span, {}, Expr::InArmString);
    }

    /// copyIndex([loop name][, offset])
    ExprId copyIndex(std::vector<ExprId> &arguments, Span span)
    {
        const bool named = !arguments.empty() && tree().kind(arguments[0]) == ExprKind::String;
        const LocalId local = m_names.copyIndex(named ? tree().text(arguments[0]) : QString());
        const ExprId index = local.valid() ? tree().addIndexed(ExprKind::Local, local.raw, span, {}, Expr::InArmString)
                                           : unresolved(u"copyIndex"_s, span);
        const std::size_t offset = named ? 1 : 0;
        if (arguments.size() <= offset)
            return index;
        const std::array parts{index, arguments[offset]};
        return tree().addCall(builtins().add, span, parts, Expr::InArmString);
    }

    ExprId object(const std::vector<ExprId> &arguments, Span span)
    {
        std::vector<ExprId> members;
        for (std::size_t i = 0; i + 1 < arguments.size(); i += 2) {
            const std::array pair{arguments[i], arguments[i + 1]};
            const Span both{tree().at(pair[0]).span.begin, tree().at(pair[1]).span.end};
            members.push_back(tree().add(ExprKind::Member, both, pair, Expr::InArmString));
        }
        return tree().add(ExprKind::Object, span, members, Expr::InArmString | Expr::CallForm);
    }

    /// tryGet(x, k1, k2…), indexFromEnd(x, i), tryIndexFromEnd(x, i)
    ExprId access(QLatin1StringView function, const std::vector<ExprId> &arguments, Span span)
    {
        quint8 flags = Expr::InArmString;
        flags |= function == "indexFromEnd"_L1 ? 0 : Expr::Safe;
        flags |= function == "tryGet"_L1 ? 0 : Expr::FromEnd;
        ExprId base = arguments[0];
        for (std::size_t i = 1; i < arguments.size(); ++i) {
            const std::array parts{base, arguments[i]};
            base = tree().add(ExprKind::Access, span, parts, flags);
        }
        return base;
    }

    const JsonString &m_value;
    QStringView m_text;
    const ArmNames &m_names;
    Template &m_out;
    qint32 m_end;
    qint32 m_at = 0;
    int m_depth = 0;
    bool m_failed = false;
    std::vector<LambdaVariable> m_lambdaVariables;
};

} // namespace

bool isArmExpression(QStringView value)
{
    return value.size() > 2 && value.front() == u'[' && value.back() == u']' && value[1] != u'[';
}

QStringView unescapedArmLiteral(QStringView value)
{
    return value.startsWith("[["_L1) && value.endsWith(u']') ? value.sliced(1) : value;
}

ExprId parseArmExpression(const JsonString &value, const ArmNames &names, Template &out)
{
    return Parser(value, names, out).parse();
}

} // namespace model
