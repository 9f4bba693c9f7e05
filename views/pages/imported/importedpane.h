#pragma once

#include "domain/imported/importednumber.h"

#include <QWidget>

#include <functional>

class QAction;
class QVBoxLayout;

namespace views {

class FlowLayout;
class PillLabel;
class SidePanel;
class TextLabel;

//! The pane of the imported numbers: its two links, what the four carriers have done, and what failed in words.
class ImportedPane final : public QWidget
{
    Q_OBJECT
public:
    //! \p nameOf: what this desk calls a plan or a campaign.
    explicit ImportedPane(std::function<QString(const QString &id)> nameOf, QWidget *parent = nullptr);

    void addAction(QAction *action, const QString &objectName); //!< in the order of the adding
    void showNumber(const domain::ImportedNumber &number);
    void clear();

private:
    void addFailures(const domain::ImportedNumber &number);
    void addLinks(const domain::ImportedNumber &number);
    void addCarriers(const domain::ImportedNumber &number);

    const std::function<QString(const QString &)> m_nameOf;
    TextLabel *m_number;
    TextLabel *m_words;
    PillLabel *m_pill;
    SidePanel *m_panel;
    FlowLayout *m_buttons;
};

} // namespace views
