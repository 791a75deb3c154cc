namespace AmazonMcf.Build.Regions;

/// <summary>Names of countries and states that shops and people write and the CLDR does not have.</summary>
internal static class CommonNames
{
    /// <summary>Names that do not say which of several countries they mean.</summary>
    public static IReadOnlyList<string> Ambiguous { get; } = ["Congo", "Kongo", "Korea", "Virgin Islands", "Saint Martin", "St. Martin"];

    /// <summary>Names by code, separated by vertical bars.</summary>
    public static IReadOnlyDictionary<string, string> All { get; } = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["BO"] = "Bolivia, Plurinational State of|Plurinational State of Bolivia",
        ["BN"] = "Brunei Darussalam",
        ["CD"] = "Democratic Republic of the Congo|Congo, the Democratic Republic of the|DR Congo",
        ["CG"] = "Republic of the Congo",
        ["CN"] = "People's Republic of China|PRC|Mainland China",
        ["CV"] = "Cape Verde",
        ["DE"] = "Federal Republic of Germany|Bundesrepublik Deutschland|BRD",
        ["FM"] = "Micronesia, Federated States of|Federated States of Micronesia",
        ["GB"] = "UK|Great Britain|Britain|England|Scotland|Wales|Northern Ireland|United Kingdom of Great Britain and Northern Ireland"
            + "|Großbritannien|Grande-Bretagne|Gran Bretaña|Gran Bretagna|Groot-Brittannië|Angleterre|Inghilterra|Inglaterra",
        ["GR"] = "EL|Hellas|Hellenic Republic",
        ["IE"] = "Republic of Ireland|Eire|Ireland, Republic of",
        ["IR"] = "Iran, Islamic Republic of",
        ["KR"] = "Korea, Republic of|Republic of Korea|ROK",
        ["KP"] = "Korea, Democratic People's Republic of|DPRK",
        ["LA"] = "Lao People's Democratic Republic",
        ["MD"] = "Moldova, Republic of|Republic of Moldova",
        ["MK"] = "Macedonia|Macedonia, the former Yugoslav Republic of",
        ["MM"] = "Burma",
        ["NL"] = "Holland|The Netherlands",
        ["PS"] = "Palestine, State of|State of Palestine",
        ["RU"] = "Russian Federation",
        ["SY"] = "Syrian Arab Republic",
        ["TW"] = "Taiwan, Province of China|Taiwan, R.O.C.",
        ["TZ"] = "Tanzania, United Republic of|United Republic of Tanzania",
        ["US"] = "United States of America|The United States|The United States of America|America|Estados Unidos de América"
            + "|États-Unis d'Amérique|Vereinigte Staaten von Amerika|Stati Uniti d'America|EE.UU.|EEUU|EUA",
        ["VA"] = "Holy See|Holy See (Vatican City State)",
        ["VE"] = "Venezuela, Bolivarian Republic of",
        ["VG"] = "Virgin Islands, British",
        ["VI"] = "Virgin Islands, U.S.|US Virgin Islands",
        ["VN"] = "Viet Nam",
        ["CA-BC"] = "Colombie-Britannique",
        ["CA-NB"] = "Nouveau-Brunswick",
        ["CA-NL"] = "Newfoundland|Labrador|Newfoundland & Labrador|Terre-Neuve-et-Labrador|Terre-Neuve",
        ["CA-NS"] = "Nouvelle-Écosse",
        ["CA-NT"] = "Territoires du Nord-Ouest",
        ["CA-PE"] = "PEI|Île-du-Prince-Édouard",
        ["CA-QC"] = "Québec",
        ["CA-YT"] = "Yukon Territory|Territoire du Yukon",
        ["US-AA"] = "Armed Forces Americas|Armed Forces (the) Americas",
        ["US-AE"] = "Armed Forces Europe|Armed Forces Africa|Armed Forces Canada|Armed Forces Middle East",
        ["US-AP"] = "Armed Forces Pacific",
        ["US-AS"] = "American Samoa",
        ["US-DC"] = "District of Columbia|Washington, D.C.",
        ["US-FM"] = "Micronesia|Federated States of Micronesia",
        ["US-GU"] = "Guam",
        ["US-MH"] = "Marshall Islands",
        ["US-MP"] = "Northern Mariana Islands",
        ["US-PR"] = "Puerto Rico",
        ["US-PW"] = "Palau",
        ["US-VI"] = "Virgin Islands|U.S. Virgin Islands",
    };
}
