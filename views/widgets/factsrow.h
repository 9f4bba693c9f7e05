#pragma once

#include "tables/meaning.h"

#include <QString>
#include <QWidget>

#include <vector>

namespace views {

struct Fact {
    QString name = {};
    QString value = {};
    QString remark = {}; //!< secondary, after the value: "(14:00 UTC)"
    tables::Meaning meaning = tables::Meaning::None;

    friend bool operator==(const Fact &, const Fact &) = default;
};

//! One row of facts, name above value; wraps to a second line when narrow.
class FactsRow final : public QWidget
{
    Q_OBJECT
public:
    explicit FactsRow(QWidget *parent = nullptr);
    void setFacts(const std::vector<Fact> &facts);

private:
    std::vector<Fact> m_facts = {};
};

//! The same as lines, name left of value: panes, reviews.
class FactsList final : public QWidget
{
    Q_OBJECT
public:
    explicit FactsList(QWidget *parent = nullptr);
    void setFacts(const std::vector<Fact> &facts);

private:
    std::vector<Fact> m_facts = {};
};

} // namespace views
