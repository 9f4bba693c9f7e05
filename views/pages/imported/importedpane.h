#pragma once

#include "domain/imported/importednumber.h"
#include "views/pages/imported/numbersheet.h"

#include <functional>

namespace views {

//! The pane of the imported numbers: its two links, what the four carriers have done, and what failed in words.
class ImportedPane final : public NumberSheet
{
    Q_OBJECT
public:
    //! \p nameOf: what this desk calls a plan or a campaign.
    explicit ImportedPane(std::function<QString(const QString &id)> nameOf, QWidget *parent = nullptr);

    void showNumber(const domain::ImportedNumber &number);

private:
    void addFailures(const domain::ImportedNumber &number);
    void addLinks(const domain::ImportedNumber &number);
    void addCarriers(const domain::ImportedNumber &number);

    const std::function<QString(const QString &)> m_nameOf;
};

} // namespace views
