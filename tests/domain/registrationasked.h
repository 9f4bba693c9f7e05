#pragma once

#include "domain/numbers/registrationrules.h"
#include "json/numbers/freeformtext.h"

#include <QJsonDocument>
#include <QTest>

inline QJsonObject object(const char *text)
{
    QJsonParseError error;
    const QJsonObject parsed = QJsonDocument::fromJson(text, &error).object();
    if (error.error != QJsonParseError::NoError)
        qFatal("the test's JSON is none");
    return parsed;
}

inline domain::NumberRequirements asking(const char *fields)
{
    return {.fields = {object(fields)}};
}

inline const domain::RegistrationField *find(const domain::RegistrationForm &form, const QString &place)
{
    for (const domain::FormSection &section : form.sections) {
        for (const domain::RegistrationField &field : section.fields) {
            if (domain::placeText(field.place) == place)
                return &field;
        }
    }
    return nullptr;
}

//! "city: Missing", in the order of the form.
inline QStringList issuesOf(const char *fields, const char *details)
{
    QStringList words;
    for (const domain::FormIssue &issue : domain::formIssues(domain::formOf(asking(fields)), object(details)))
        words << domain::placeText(issue.place) + QStringLiteral(": ") + QString::number(int(issue.problem));
    return words;
}

inline QString missing(const QString &place)
{
    return place + QStringLiteral(": ") + QString::number(int(domain::FormProblem::Missing));
}

inline constexpr auto british = R"({"type":"object","required":["businessName","address","purpose"],"properties":{
    "businessName":{"type":"string","title":"Business name","minLength":2},
    "address":{"type":"object","title":"Registered address","required":["city"],"properties":{
        "city":{"type":"string"},"line2":{"type":"string"}}},
    "contact":{"type":"object","required":["email"],"properties":{
        "email":{"type":"string","format":"email"},"phone":{"type":"string"}}},
    "purpose":{"type":"string","enum":["Support","Marketing"]},
    "consumers":{"type":"boolean"},
    "perDay":{"type":["integer","null"],"minimum":1}}})";

inline constexpr auto australian = R"({"schema":"/schema/policySchema-v1.json","rules":[
    {"template":[{"senderId":{"type":"text","mandatory":false},"useCase":{"type":"text","mandatory":true}}]},
    {"template":{"endBusinessName":{"type":"text","mandatory":true}}}]})";
