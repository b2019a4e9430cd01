// SPDX-License-Identifier: MIT
#include "model/bicepexpressionlowering.h"

#include "model/builtins.h"

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace model {

namespace {

/// The text of one piece of a single-line string, between its quotes or braces.
QString unescaped(QStringView piece)
{
    QString out;
    out.reserve(piece.size());
    for (qsizetype i = 0; i < piece.size(); ++i) {
        if (piece[i] != u'\\' || i + 1 >= piece.size()) {
            out += piece[i];
            continue;
        }
        switch (piece[++i].unicode()) {
        case u'n': out += u'\n'; break;
        case u'r': out += u'\r'; break;
        case u't': out += u'\t'; break;
        case u'u': {
            const qsizetype end = piece.indexOf(u'}', i);
            const char32_t code = end < 0 ? 0 : piece.sliced(i + 2, end - i - 2).toUInt(nullptr, 16);
            out += QStringView(QChar::fromUcs4(code));
            i = end < 0 ? piece.size() : end;
            break;
        }
        default: out += piece[i];
        }
    }
    return out;
}

/// How a string began: its pieces are told apart by the first.
struct StringForm {
    qsizetype opener = 1; ///< characters before the text of the first piece
    bool multiLine = false;
    qsizetype holeOpener = 2; ///< "${" before each hole, with more dollars in a multi-line string
};

StringForm formOf(QStringView firstToken)
{
    qsizetype dollars = 0;
    while (dollars < firstToken.size() && firstToken[dollars] == u'$')
        ++dollars;
    if (!firstToken.sliced(dollars).startsWith("'''"_L1))
        return {};
    return {dollars + 3, true, std::max<qsizetype>(dollars, 1) + 1};
}

/// The text that one string token contributes to the value.
QString pieceText(const BicepSyntax &syntax, BicepNodeId token, const StringForm &form, bool first)
{
    Span span = syntax.span(token);
    const BicepTokenKind kind = syntax.token(token);
    const bool last = kind == BicepTokenKind::StringComplete || kind == BicepTokenKind::StringRightPiece;
    span.begin += qint32(first ? form.opener : 1);
    span.end -= qint32(last ? (form.multiLine ? 3 : 1) : form.holeOpener);
    if (!form.multiLine)
        return unescaped(syntax.source()->slice(span));
    // one line break right after the opener does not count
    if (first && !span.isEmpty() && syntax.source()->text()[span.begin] == u'\n')
        ++span.begin;
    return span.isEmpty() ? QString() : syntax.source()->original(span);
}

BuiltinId operatorFunction(BicepTokenKind kind)
{
    const BuiltinIds &ids = builtins();
    switch (kind) {
    case BicepTokenKind::Asterisk: return ids.mul;
    case BicepTokenKind::Slash: return ids.div;
    case BicepTokenKind::Modulo: return ids.mod;
    case BicepTokenKind::Plus: return ids.add;
    case BicepTokenKind::Minus: return ids.sub;
    case BicepTokenKind::LeftChevron: return ids.less;
    case BicepTokenKind::LessThanOrEqual: return ids.lessOrEquals;
    case BicepTokenKind::RightChevron: return ids.greater;
    case BicepTokenKind::GreaterThanOrEqual: return ids.greaterOrEquals;
    case BicepTokenKind::LogicalAnd: return ids.and_;
    case BicepTokenKind::LogicalOr: return ids.or_;
    case BicepTokenKind::DoubleQuestion: return ids.coalesce;
    default: return ids.equals;
    }
}

} // namespace

std::optional<QString> bicepLiteral(const BicepSyntax &syntax, BicepNodeId string)
{
    if (!syntax.is(string, BicepKind::String) && !syntax.is(string, BicepKind::StringTypeLiteral))
        return std::nullopt;
    const BicepNodeId token = syntax.childToken(string, BicepTokenKind::StringComplete);
    if (!token.valid())
        return std::nullopt;
    return pieceText(syntax, token, formOf(syntax.text(token)), true);
}

BicepExpressionLowering::BicepExpressionLowering(const BicepSyntax &syntax, Template &out)
    : m_syntax(syntax)
    , m_out(out)
{
}

void BicepExpressionLowering::declare(QStringView name, ExprKind kind, qint32 index)
{
    const QString key = name.toString();
    if (!key.isEmpty() && !m_globals.contains(key))
        m_globals.insert(key, {key, kind, index});
}

void BicepExpressionLowering::push(QStringView name, ExprKind kind, qint32 index)
{
    m_locals.push_back({name.toString(), kind, index});
}

LocalId BicepExpressionLowering::addLocal(QStringView name)
{
    m_out.localNames.insert(m_out.localCount, name.toString());
    return {m_out.localCount++};
}

const BicepExpressionLowering::Name *BicepExpressionLowering::find(QStringView name) const
{
    const auto local = std::ranges::find(m_locals.rbegin(), m_locals.rend(), name, &Name::name);
    if (local != m_locals.rend())
        return &*local;
    const auto global = m_globals.constFind(name.toString());
    return global == m_globals.constEnd() ? nullptr : &*global;
}

ReferenceId BicepExpressionLowering::addReference(Reference::Kind kind, const QString &path, Span span)
{
    m_out.references.push_back({kind, path, span});
    return {qint32(m_out.references.size()) - 1};
}

ExprId BicepExpressionLowering::broken(BicepNodeId node)
{
    return m_out.expressions.add(ExprKind::Broken, node.valid() ? m_syntax.span(node) : Span{});
}

ExprId BicepExpressionLowering::expression(BicepNodeId node)
{
    if (!node.valid())
        return broken(node);
    ExpressionTree &tree = m_out.expressions;
    const Span span = m_syntax.span(node);
    switch (m_syntax.kind(node)) {
    case BicepKind::NullLiteral: return tree.add(ExprKind::Null, span);
    case BicepKind::BooleanLiteral: return tree.addBool(m_syntax.text(node) == "true"_L1, span);
    case BicepKind::IntegerLiteral: return tree.addInt(qint64(m_syntax.text(node).toULongLong()), span);
    case BicepKind::String: return string(node);
    case BicepKind::Object: return object(node);
    case BicepKind::Array: return array(node);
    case BicepKind::ArrayItem:
    case BicepKind::FunctionArgument: {
        const auto parts = m_syntax.parts(node);
        return parts.empty() ? broken(node) : expression(parts.front());
    }
    case BicepKind::ParenthesizedExpression: {
        const auto parts = m_syntax.parts(node);
        const ExprId inner = parts.empty() ? broken(node) : expression(parts.front());
        // parentheses end a chain of safe accesses
        if (tree.kind(inner) != ExprKind::Access)
            return inner;
        return tree.addCall(builtins().any, span, {&inner, 1});
    }
    case BicepKind::NonNullAssertion: return expression(m_syntax.parts(node).front());
    case BicepKind::UnaryOperation: return unary(node);
    case BicepKind::BinaryOperation: return binary(node);
    case BicepKind::TernaryOperation: return ternary(node);
    case BicepKind::PropertyAccess: return propertyAccess(node);
    case BicepKind::ArrayAccess: return arrayAccess(node);
    case BicepKind::ResourceAccess: return resourceAccess(node);
    case BicepKind::VariableAccess: return variableAccess(node);
    case BicepKind::FunctionCall: return functionCall(node);
    case BicepKind::InstanceFunctionCall: return methodCall(node);
    case BicepKind::Lambda: return lambda(node);
    case BicepKind::For: return forExpression(node);
    default: return broken(node);
    }
}

ExprId BicepExpressionLowering::string(BicepNodeId node)
{
    ExpressionTree &tree = m_out.expressions;
    const Span span = m_syntax.span(node);
    const BicepNodeId first{node.raw + 1};
    const QStringView firstText = m_syntax.text(first);
    if (m_syntax.token(first) == BicepTokenKind::StringComplete) {
        // the usual string: its value is a slice of the text
        if (!firstText.startsWith("'''"_L1) && !firstText.startsWith(u'$') && !firstText.contains(u'\\'))
            return tree.addSlice({span.begin + 1, span.end - 1}, span);
        return tree.addString(*bicepLiteral(m_syntax, node), span);
    }
    const StringForm form = formOf(firstText);
    std::vector<ExprId> parts;
    for (const BicepNodeId child : m_syntax.children(node)) {
        if (m_syntax.kind(child) != BicepKind::Token) {
            parts.push_back(expression(child));
            continue;
        }
        QString piece = pieceText(m_syntax, child, form, child == first);
        if (!piece.isEmpty())
            parts.push_back(tree.addString(std::move(piece), m_syntax.span(child)));
    }
    return tree.add(ExprKind::Interpolation, span, parts);
}

ExprId BicepExpressionLowering::array(BicepNodeId node)
{
    std::vector<ExprId> items;
    for (const BicepNodeId child : m_syntax.children(node)) {
        if (m_syntax.is(child, BicepKind::ArrayItem) || m_syntax.is(child, BicepKind::SpreadExpression))
            items.push_back(member(child));
        else if (m_syntax.is(child, BicepKind::SkippedTrivia) && !m_syntax.span(child).isEmpty())
            items.push_back(broken(child));
    }
    return m_out.expressions.add(ExprKind::Array, m_syntax.span(node), items);
}

ExprId BicepExpressionLowering::object(BicepNodeId node)
{
    std::vector<ExprId> members;
    for (const BicepNodeId child : m_syntax.children(node)) {
        if (m_syntax.is(child, BicepKind::ObjectProperty) || m_syntax.is(child, BicepKind::SpreadExpression))
            members.push_back(member(child));
    }
    return m_out.expressions.add(ExprKind::Object, m_syntax.span(node), members);
}

/// A property, array item or spread.
ExprId BicepExpressionLowering::member(BicepNodeId node)
{
    ExpressionTree &tree = m_out.expressions;
    const Span span = m_syntax.span(node);
    const auto parts = m_syntax.parts(node);
    if (m_syntax.is(node, BicepKind::ArrayItem))
        return expression(parts.front());
    if (m_syntax.is(node, BicepKind::SpreadExpression)) {
        const ExprId inner = parts.empty() ? broken(node) : expression(parts.front());
        return tree.add(ExprKind::Spread, span, {&inner, 1});
    }
    ExprId key;
    if (m_syntax.is(parts.front(), BicepKind::Identifier))
        key = tree.addSlice(m_syntax.span(parts.front()), m_syntax.span(parts.front()));
    else
        key = expression(parts.front());
    const std::array pair{key, expression(parts.back())};
    return tree.add(ExprKind::Member, span, pair);
}

ExprId BicepExpressionLowering::unary(BicepNodeId node)
{
    ExpressionTree &tree = m_out.expressions;
    const Span span = m_syntax.span(node);
    const ExprId operand = expression(m_syntax.parts(node).front());
    if (m_syntax.childToken(node, BicepTokenKind::Exclamation).valid())
        return tree.addCall(builtins().not_, span, {&operand, 1});
    if (tree.kind(operand) == ExprKind::Int) // 2^63 fits only with its sign
        return tree.addInt(qint64(0U - quint64(tree.at(operand).integer)), span);
    const std::array parts{tree.addInt(0, span), operand};
    return tree.addCall(builtins().sub, span, parts);
}

ExprId BicepExpressionLowering::binary(BicepNodeId node)
{
    ExpressionTree &tree = m_out.expressions;
    const Span span = m_syntax.span(node);
    const auto parts = m_syntax.parts(node);
    BicepTokenKind kind = BicepTokenKind::Equals;
    for (const BicepNodeId child : m_syntax.children(node)) {
        if (m_syntax.kind(child) == BicepKind::Token)
            kind = m_syntax.token(child);
    }
    std::array sides{expression(parts.front()), expression(parts.back())};
    const bool insensitive = kind == BicepTokenKind::EqualsInsensitive || kind == BicepTokenKind::NotEqualsInsensitive;
    if (insensitive) {
        for (ExprId &side : sides)
            side = tree.addCall(builtins().toLower, tree.at(side).span, {&side, 1});
    }
    const ExprId result = tree.addCall(operatorFunction(kind), span, sides);
    if (kind == BicepTokenKind::NotEquals || kind == BicepTokenKind::NotEqualsInsensitive)
        return tree.addCall(builtins().not_, span, {&result, 1});
    return result;
}

ExprId BicepExpressionLowering::ternary(BicepNodeId node)
{
    const auto parts = m_syntax.parts(node);
    std::vector<ExprId> lowered;
    for (const BicepNodeId part : parts)
        lowered.push_back(expression(part));
    while (lowered.size() > 3) // a skipped ':' stands among them
        lowered.erase(lowered.begin() + 2);
    if (lowered.size() < 3)
        return broken(node);
    return m_out.expressions.addCall(builtins().if_, m_syntax.span(node), lowered);
}

/// Accesses after a safe one belong to its chain: missing steps there give null as well.
bool BicepExpressionLowering::isSafe(ExprId base) const
{
    return m_out.expressions.kind(base) == ExprKind::Access && m_out.expressions.at(base).has(Expr::Safe);
}

ExprId BicepExpressionLowering::access(ExprId base, ExprId key, Span span, quint8 flags)
{
    const std::array parts{base, key};
    return m_out.expressions.add(ExprKind::Access, span, parts, quint8(flags | (isSafe(base) ? Expr::Safe : 0)));
}

bool BicepExpressionLowering::isNamespace(BicepNodeId node) const
{
    const QStringView name = m_syntax.name(node);
    return m_syntax.is(node, BicepKind::VariableAccess) && (name == "sys"_L1 || name == "az"_L1)
        && find(name) == nullptr;
}

ExprId BicepExpressionLowering::propertyAccess(BicepNodeId node)
{
    const auto parts = m_syntax.parts(node);
    const ExprId base = expression(parts.front());
    const Span name = m_syntax.nameSpan(parts.back());
    if (m_syntax.name(parts.back()).isEmpty())
        return broken(node);
    const ExprId key = m_out.expressions.addSlice(name, name);
    const bool safe = m_syntax.childToken(node, BicepTokenKind::Question).valid();
    return access(base, key, m_syntax.span(node), quint8(Expr::KeyName | (safe ? Expr::Safe : 0)));
}

ExprId BicepExpressionLowering::arrayAccess(BicepNodeId node)
{
    const auto parts = m_syntax.parts(node);
    const ExprId base = expression(parts.front());
    const ExprId key = expression(parts.back());
    quint8 flags = 0;
    flags |= m_syntax.childToken(node, BicepTokenKind::Question).valid() ? Expr::Safe : 0;
    flags |= m_syntax.childToken(node, BicepTokenKind::Hat).valid() ? Expr::FromEnd : 0;
    return access(base, key, m_syntax.span(node), flags);
}

/// parent::child
ExprId BicepExpressionLowering::resourceAccess(BicepNodeId node)
{
    const auto parts = m_syntax.parts(node);
    const ExprId base = expression(parts.front());
    const QStringView name = m_syntax.name(parts.back());
    ExpressionTree &tree = m_out.expressions;
    if (tree.kind(base) == ExprKind::Resource) {
        const qint32 parent = tree.at(base).index;
        for (std::size_t i = 0; i < m_out.resources.size(); ++i) {
            const Resource &resource = m_out.resources[i];
            if (resource.nestedInParent && resource.parent.raw == parent && resource.symbolicName == name)
                return tree.addIndexed(ExprKind::Resource, qint32(i), m_syntax.span(node));
        }
    }
    return broken(node);
}

ExprId BicepExpressionLowering::variableAccess(BicepNodeId node)
{
    const QStringView name = m_syntax.name(node);
    const Span span = m_syntax.span(node);
    const Name *found = find(name);
    if (found != nullptr)
        return m_out.expressions.addIndexed(found->kind, found->index, span);
    if (!isNamespace(node) && !m_inheritsNames && name != "this"_L1)
        m_out.diagnostics.push_back({DiagnosticKind::UndeclaredName, span, {name.toString()}});
    return m_out.expressions.addNamed(ExprKind::Unresolved, name.toString(), span);
}

std::vector<ExprId> BicepExpressionLowering::arguments(BicepNodeId call)
{
    std::vector<ExprId> out;
    for (const BicepNodeId child : m_syntax.children(call)) {
        if (m_syntax.is(child, BicepKind::FunctionArgument))
            out.push_back(expression(child));
    }
    return out;
}

ExprId BicepExpressionLowering::functionCall(BicepNodeId node)
{
    const QStringView name = m_syntax.name(node);
    if (name == "nameof"_L1)
        return nameOf(node);
    const Name *declared = find(name);
    std::vector<ExprId> values = arguments(node);
    if (declared != nullptr && (declared->kind == ExprKind::UserCall || declared->kind == ExprKind::Imported)) {
        const ExprKind kind = declared->kind == ExprKind::Imported ? ExprKind::ImportedCall : declared->kind;
        return m_out.expressions.addIndexed(kind, declared->index, m_syntax.span(node), values);
    }
    return call(name, std::move(values), node);
}

/// nameof(a.b) is 'b': the last name, whatever it stands for.
ExprId BicepExpressionLowering::nameOf(BicepNodeId call)
{
    const BicepNodeId argument = m_syntax.child(call, BicepKind::FunctionArgument);
    const auto parts = m_syntax.parts(argument);
    if (parts.empty())
        return broken(call);
    QStringView name = m_syntax.name(parts.front());
    for (const BicepNodeId child : m_syntax.children(parts.front())) {
        if (m_syntax.is(child, BicepKind::Identifier))
            name = m_syntax.name(child);
        if (m_syntax.is(child, BicepKind::String))
            return m_out.expressions.addString(bicepLiteral(m_syntax, child).value_or(QString()), m_syntax.span(call));
    }
    return m_out.expressions.addString(name.toString(), m_syntax.span(call));
}

ExprId BicepExpressionLowering::call(QStringView name, std::vector<ExprId> values, BicepNodeId node)
{
    ExpressionTree &tree = m_out.expressions;
    const Span span = m_syntax.span(node);
    const BuiltinId id = findBuiltin(name);
    const bool known = id.valid() && builtinName(id) == name && !builtin(id).armOnly;
    if (!known) {
        if (!name.startsWith("list"_L1))
            m_out.diagnostics.push_back({DiagnosticKind::UndeclaredName, m_syntax.nameSpan(node), {name.toString()}});
        return tree.addNamed(ExprKind::Call, name.toString(), span, values);
    }
    const ExprId result = tree.addCall(id, span, values);
    if (builtin(id).kind == BuiltinClass::Load && !values.empty())
        m_loads.push_back(result);
    return result;
}

void BicepExpressionLowering::resolveLoads()
{
    const ExpressionTree &tree = m_out.expressions;
    for (const ExprId load : m_loads) {
        const ExprId argument = tree.child(load, 0);
        const std::optional<QString> path = constant(argument);
        if (!path)
            continue;
        const QLatin1StringView name = builtinName({tree.at(load).index});
        const Reference::Kind kind = name == "loadTextContent"_L1 ? Reference::Kind::Text
            : name == "loadJsonContent"_L1                        ? Reference::Kind::Json
            : name == "loadYamlContent"_L1                        ? Reference::Kind::Yaml
            : name == "loadFileAsBase64"_L1                       ? Reference::Kind::Bytes
                                                                  : Reference::Kind::Folder;
        m_out.loads.insert(load.raw, addReference(kind, *path, tree.at(argument).span));
    }
}

ExprId BicepExpressionLowering::methodCall(BicepNodeId node)
{
    ExpressionTree &tree = m_out.expressions;
    const auto parts = m_syntax.parts(node);
    const BicepNodeId receiver = parts.front();
    const QStringView name = m_syntax.name(node);
    if (isNamespace(receiver))
        return call(name, arguments(node), node);
    const Name *declared = m_syntax.is(receiver, BicepKind::VariableAccess) ? find(m_syntax.name(receiver)) : nullptr;
    std::vector<ExprId> values;
    if (declared != nullptr && declared->kind == ExprKind::Imported) {
        // namespace.function(): the import is a wildcard, the name travels as first argument
        values.push_back(tree.addString(name.toString(), m_syntax.nameSpan(node)));
        std::ranges::copy(arguments(node), std::back_inserter(values));
        return tree.addIndexed(ExprKind::ImportedCall, declared->index, m_syntax.span(node), values);
    }
    values.push_back(expression(receiver));
    std::ranges::copy(arguments(node), std::back_inserter(values));
    return tree.addNamed(ExprKind::MethodCall, name.toString(), m_syntax.span(node), values);
}

ExprId BicepExpressionLowering::lambda(BicepNodeId node)
{
    const std::size_t outer = depth();
    const qint32 firstLocal = m_out.localCount;
    const auto parts = m_syntax.parts(node);
    const auto addVariable = [this](BicepNodeId variable) {
        const LocalId local = addLocal(m_syntax.name(variable));
        push(m_syntax.name(variable), ExprKind::Local, local.raw);
    };
    if (m_syntax.is(parts.front(), BicepKind::LocalVariable)) {
        addVariable(parts.front());
    } else {
        for (const BicepNodeId variable : m_syntax.children(parts.front())) {
            if (m_syntax.is(variable, BicepKind::LocalVariable))
                addVariable(variable);
        }
    }
    const qint32 count = m_out.localCount - firstLocal;
    const ExprId body = expression(parts.back());
    popTo(outer);
    return m_out.expressions.addLambda({firstLocal}, count, body, m_syntax.span(node));
}

Loop BicepExpressionLowering::loop(BicepNodeId node, BicepNodeId *body)
{
    Loop out;
    out.span = m_syntax.span(node);
    const auto parts = m_syntax.parts(node);
    // variables, list and body; in broken text skipped nodes stand for the words and signs between them
    std::vector<BicepNodeId> rest;
    for (const BicepNodeId part : parts) {
        if (!m_syntax.span(part).isEmpty() || rest.empty())
            rest.push_back(part);
    }
    out.list = rest.size() > 1 ? expression(rest[1]) : broken(node);
    std::vector<QStringView> names;
    if (m_syntax.is(rest.front(), BicepKind::LocalVariable)) {
        names.push_back(m_syntax.name(rest.front()));
    } else {
        for (const BicepNodeId variable : m_syntax.children(rest.front())) {
            if (m_syntax.is(variable, BicepKind::LocalVariable))
                names.push_back(m_syntax.name(variable));
        }
    }
    out.item = addLocal(names.empty() ? QStringView() : names[0]);
    out.index = addLocal(names.size() > 1 ? names[1] : QStringView());
    if (!names.empty())
        push(names[0], ExprKind::Local, out.item.raw);
    if (names.size() > 1)
        push(names[1], ExprKind::Local, out.index.raw);
    *body = rest.size() > 2 ? rest.back() : BicepNodeId{};
    return out;
}

ExprId BicepExpressionLowering::forExpression(BicepNodeId node)
{
    const std::size_t outer = depth();
    BicepNodeId body;
    const Loop parts = loop(node, &body);
    const ExprId lowered = body.valid() ? expression(body) : broken(node);
    popTo(outer);
    return m_out.expressions.addFor(parts.list, lowered, parts.item, parts.index, false, m_syntax.span(node));
}

ExprId BicepExpressionLowering::condition(BicepNodeId node)
{
    const auto parts = m_syntax.parts(node);
    return parts.empty() ? broken(node) : expression(parts.front());
}

std::optional<QString> BicepExpressionLowering::constant(ExprId id, int depth) const
{
    constexpr int MaxSteps = 16;
    const ExpressionTree &tree = m_out.expressions;
    switch (tree.kind(id)) {
    case ExprKind::String: return tree.text(id);
    case ExprKind::Variable: {
        const auto index = std::size_t(tree.at(id).index);
        if (depth > MaxSteps || index >= m_out.variables.size())
            return std::nullopt;
        return constant(m_out.variables[index].value, depth + 1);
    }
    case ExprKind::Interpolation: {
        QString out;
        for (const ExprId part : tree.children(id)) {
            const auto text = depth > MaxSteps ? std::nullopt : constant(part, depth + 1);
            if (!text)
                return std::nullopt;
            out += *text;
        }
        return out;
    }
    default: return std::nullopt;
    }
}

} // namespace model
