#pragma once

#include "domain/numbers/e911rules.h"
#include "tables/meaning.h"

#include <QWidget>

#include <functional>

class QVBoxLayout;

namespace views {

class IconLabel;
class TextLabel;

//! What the server thinks of an emergency address: that it is right, how it would write it, or what it may mean.
class AddressVerdict final : public QWidget
{
    Q_OBJECT
public:
    //! \p labelOf: how a member of an address is called, by its path.
    explicit AddressVerdict(std::function<QString(const QString &path)> labelOf, QWidget *parent = nullptr);

    void tell(const domain::E911Request &asked, const domain::AddressCheck &check);
    void showNothing();

Q_SIGNALS:
    void chosen(const domain::E911Address &address);

private:
    void say(tables::Meaning meaning, const QString &title, const QString &explanation);
    void addSuggestion(const domain::E911Address &typed, const domain::E911Address &suggested, int index);

    std::function<QString(const QString &)> m_labelOf;
    IconLabel *m_icon;
    TextLabel *m_title;
    TextLabel *m_explanation;
    TextLabel *m_remarks;
    QVBoxLayout *m_suggestions;
};

} // namespace views
