#pragma once

#include "domain/numbers/bulkchange.h"
#include "flows/numbers/numbernames.h"

#include <QWidget>

class QCheckBox;
class QComboBox;
class QLineEdit;
class QVBoxLayout;

namespace views {

//! What a bulk change shall make different. What is not ticked stays as each number has it; a ticked field that is left
//! empty takes away what is there.
class BulkChoices final : public QWidget
{
    Q_OBJECT
public:
    explicit BulkChoices(const flows::NumberNames &names, QWidget *parent = nullptr);

    domain::BulkChange change() const;
    void choose(domain::NumberMember member); //!< ticks it, and puts the focus there

Q_SIGNALS:
    void changed();

private:
    struct Field {
        QCheckBox *box = nullptr;
        QLineEdit *line = nullptr;
    };
    Field addField(QVBoxLayout *column, const QString &objectName, const QString &title, const QString &placeholder);
    void fillCompleters();

    const flows::NumberNames &m_names;
    Field m_name;
    Field m_plan;
    Field m_campaign;
    Field m_voice;
    QComboBox *m_voiceType;
    Field m_callback;
};

} // namespace views
