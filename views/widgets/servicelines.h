#pragma once

#include "domain/numbers/activenumber.h"

#include <QWidget>

namespace views {

class PillLabel;
class TextLabel;

//! Where the SMS and the voice service of a number stand, each as a pill and in words, with what went wrong and what
//! to do about it.
class ServiceLines final : public QWidget
{
    Q_OBJECT
public:
    explicit ServiceLines(QWidget *parent = nullptr);

    void setNumber(const domain::ActiveNumber &number);
    //! An imported number has no voice service.
    void hideVoice();

private:
    struct Line {
        TextLabel *title = nullptr;
        PillLabel *pill = nullptr;
        TextLabel *words = nullptr;
    };
    Line addLine(const QString &title, const QString &objectName);

    Line m_sms;
    Line m_voice;
};

} // namespace views
