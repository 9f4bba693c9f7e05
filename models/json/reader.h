#pragma once

#include "json/drift.h"
#include "json/scalars.h"
#include "json/table.h"

#include <QJsonArray>

#include <tl/expected.hpp>

#include <algorithm>

namespace json {

//! Reads one body and remembers where it drifted.
class Reader
{
public:
    //! How reading went: a value is Wrong when it is of another kind, Lost when it lacks what it cannot be without.
    enum class Outcome : quint8 { Good, Wrong, Lost };

    template <class T>
    Outcome read(const QJsonValue &value, T &out)
    {
        // Asked by type: under UBSan, g++ 12 does not take the address of a function for a constant.
        if constexpr (!std::is_same_v<std::remove_cv_t<decltype(adapt<T>)>, std::nullptr_t>)
            return readAny(adapt<T>(value), out);
        else
            return readAny(value, out);
    }

    std::vector<Drift> takeDrift() { return std::move(m_drift); }

private:
    struct Step {
        QLatin1StringView key = {};
        qsizetype index = -1;
    };

    template <class T>
    Outcome readAny(const QJsonValue &value, T &out)
    {
        if constexpr (detail::is<T, std::optional>) {
            if (value.isString() && value.toString().isEmpty())
                return Outcome::Good; // the published default of many members is ""
            const Outcome outcome = read(value, out.emplace());
            if (outcome != Outcome::Good)
                out.reset();
            return outcome;
        } else if constexpr (detail::Listed<T>) {
            QJsonArray unused;
            return readList(value, out, unused);
        } else if constexpr (detail::is<T, domain::Open>) {
            return readOpen(value, out);
        } else if constexpr (detail::Named<T>) {
            return readClosed(value, out);
        } else if constexpr (detail::Described<T>) {
            return readObject(value, out);
        } else {
            const Expected expected = readScalar(value, out);
            return expected ? wrong(expected, value) : Outcome::Good;
        }
    }

    //! \p lost receives the elements that could not be used, as they came.
    template <class List>
    Outcome readList(const QJsonValue &value, List &out, QJsonArray &lost)
    {
        if (!value.isArray())
            return wrong("an array", value);
        const QJsonArray array = value.toArray();
        out.clear();
        out.reserve(typename List::size_type(array.size()));
        for (qsizetype i = 0; i < array.size(); ++i) {
            m_path.push_back({{}, i});
            typename List::value_type element = {};
            if (read(array.at(i), element) == Outcome::Good) {
                out.push_back(std::move(element));
            } else {
                lost.append(array.at(i));
                m_drift.back().lostRow = true;
            }
            m_path.pop_back();
        }
        return Outcome::Good;
    }

    //! Older samples have "Activated" for ACTIVATED.
    template <class E>
    static const Name<E> *find(const QString &text)
    {
        const auto known = std::ranges::find_if(
            names<E>, [&](const Name<E> &entry) { return text.compare(entry.second, Qt::CaseInsensitive) == 0; });
        return known == names<E>.end() ? nullptr : &*known;
    }

    template <class E>
    Outcome readOpen(const QJsonValue &value, domain::Open<E> &out)
    {
        if (!value.isString())
            return wrong("a string", value);
        const QString text = value.toString();
        if (const auto *known = find<E>(text))
            out = known->first;
        else
            out = {E{}, text};
        return Outcome::Good;
    }

    template <class E>
    Outcome readClosed(const QJsonValue &value, E &out)
    {
        const auto *known = find<E>(value.toString());
        if (!known)
            return wrong("a known word", value);
        out = known->first;
        return Outcome::Good;
    }

    template <class T>
    Outcome readObject(const QJsonValue &value, T &out)
    {
        if (!value.isObject())
            return wrong("an object", value);
        QJsonObject object = value.toObject();
        bool usable = true;
        detail::forEachField<T>([&](const auto &field) { usable = usable && readField(object, field, out); });
        if constexpr (detail::KeepsRest<T>)
            out.rest = object;
        return usable ? Outcome::Good : Outcome::Lost;
    }

    //! Takes what was read out of \p object; what is left there is the rest.
    template <class T, class M>
    bool readField(QJsonObject &object, const Field<T, M> &field, T &out)
    {
        const QJsonValue value = object.value(field.key);
        QJsonArray lost;
        Outcome outcome = Outcome::Good;
        m_path.push_back({field.key});
        if (value.isUndefined() || value.isNull())
            outcome = isRequired(field.use) ? wrong("a value", value) : Outcome::Good;
        else if constexpr (detail::Listed<M>)
            outcome = readList(value, out.*field.member, lost);
        else
            outcome = read(value, out.*field.member);
        m_path.pop_back();
        if (!lost.isEmpty())
            object.insert(field.key, lost); // sent back with the others: a PUT would otherwise drop them
        else if (outcome == Outcome::Good)
            object.remove(field.key);
        return outcome == Outcome::Good || (outcome == Outcome::Wrong && !isRequired(field.use));
    }

    Outcome wrong(Expected expected, const QJsonValue &got);

    std::vector<Step> m_path;
    std::vector<Drift> m_drift;
};

//! A value from JSON that is already parsed.
template <class T>
tl::expected<Decoded<T>, Error> read(const QJsonValue &json)
{
    Reader reader;
    Decoded<T> decoded;
    const auto outcome = reader.read(json, decoded.value);
    decoded.drift = reader.takeDrift();
    if (outcome == Reader::Outcome::Good)
        return decoded;
    const Drift &last = decoded.drift.back();
    return tl::unexpected(Error{last.path, QStringLiteral("expected %1, got %2").arg(last.expected, last.got)});
}

} // namespace json
