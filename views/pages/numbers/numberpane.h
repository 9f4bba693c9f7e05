#pragma once

#include "domain/clock.h"
#include "flows/numbers/numberdetail.h"

#include <QWidget>

#include <functional>

class QVBoxLayout;

namespace tables {
struct Status;
}

namespace views {

class FlowLayout;
class NumberActions;
class SidePanel;
class TextLabel;

//! The pane of the inventory: all that is known of the selected number, and what can be done with it.
class NumberPane final : public QWidget
{
    Q_OBJECT
public:
    //! \p nameOf: what this desk calls an id.
    NumberPane(const NumberActions &actions, std::function<QString(const QString &id)> nameOf, domain::Clock now,
        QWidget *parent = nullptr);

    void showNumber(const flows::NumberDetailFlow &detail);

private:
    QVBoxLayout *addSection(const QString &heading, const tables::Status *status = nullptr);
    void addWords(QVBoxLayout &section, const QString &text, bool secondary = true);
    void addSms(const domain::ActiveNumber &number);
    void addVoice(const domain::ActiveNumber &number);
    void addEmergency(const flows::NumberDetailFlow &detail);
    void addCharges(const domain::ActiveNumber &number);
    QString at(const std::optional<QDateTime> &time) const;
    QString plan(const QString &id, const QString &campaign) const;

    const std::function<QString(const QString &)> m_nameOf;
    const domain::Clock m_now;
    TextLabel *m_number;
    TextLabel *m_words;
    SidePanel *m_panel;
    FlowLayout *m_buttons;
};

} // namespace views
