#pragma once

#include "flows/numbers/numberpassport.h"

#include <QWidget>

namespace views {

class FactsList;
class PageState;
class ServiceLines;
class TextLabel;

//! What the inventory has of a number, or that it does not have it.
class PassportInventory final : public QWidget
{
    Q_OBJECT
public:
    explicit PassportInventory(QWidget *parent = nullptr);

    void show(const flows::NumberPassport &passport);

Q_SIGNALS:
    void retryRequested();

private:
    TextLabel *m_age;
    FactsList *m_facts;
    PageState *m_state;
};

} // namespace views
