namespace AmazonMcf.Validation;

/// <summary>Countries and the rules that hang on them.</summary>
internal static class Countries
{
    public const string Brazil = "BR";
    public const string India = "IN";
    public const string Japan = "JP";
    public const string UnitedStates = "US";
    public const string Canada = "CA";
    public const string Australia = "AU";
    public const string Mexico = "MX";

    // The United States, and the territories and states in free association with it that its Postal Service delivers to.
    private static readonly CountrySet WithZipCodes = new("US AS FM GU MH MP PR PW UM VI");

    private static readonly CountrySet SingleMarket =
        new("AT BE BG CY CZ DE DK EE ES FI FR GR HR HU IE IT LT LU LV MC MT NL PL PT RO SE SI SK");

    private static readonly CountrySet Iso3166 = new(
        "AD AE AF AG AI AL AM AO AQ AR AS AT AU AW AX AZ BA BB BD BE BF BG BH BI BJ BL BM BN BO BQ BR BS BT BV BW BY BZ "
        + "CA CC CD CF CG CH CI CK CL CM CN CO CR CU CV CW CX CY CZ DE DJ DK DM DO DZ EC EE EG EH ER ES ET FI FJ FK FM FO "
        + "FR GA GB GD GE GF GG GH GI GL GM GN GP GQ GR GS GT GU GW GY HK HM HN HR HT HU ID IE IL IM IN IO IQ IR IS IT JE "
        + "JM JO JP KE KG KH KI KM KN KP KR KW KY KZ LA LB LC LI LK LR LS LT LU LV LY MA MC MD ME MF MG MH MK ML MM MN MO "
        + "MP MQ MR MS MT MU MV MW MX MY MZ NA NC NE NF NG NI NL NO NP NR NU NZ OM PA PE PF PG PH PK PL PM PN PR PS PT PW "
        + "PY QA RE RO RS RU RW SA SB SC SD SE SG SH SI SJ SK SL SM SN SO SR SS ST SV SX SY SZ TC TD TF TG TH TJ TK TL TM "
        + "TN TO TR TT TV TW TZ UA UG UM US UY UZ VA VC VE VG VI VN VU WF WS YE YT ZA ZM ZW");

    public static bool IsCountry(string code) => Iso3166.Contains(code.Trim());

    public static bool Is(string? code, string country) => string.Equals(code?.Trim(), country, StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether postal codes of the country are those of the United States.</summary>
    public static bool HasZipCodes(string? code) => code is not null && WithZipCodes.Contains(code.Trim());

    /// <summary>Whether goods travel between two countries without a customs declaration.</summary>
    public static bool ShareCustomsArea(string one, string other) =>
        Is(one, other) || (SingleMarket.Contains(one) && SingleMarket.Contains(other)) || (HasZipCodes(one) && HasZipCodes(other));

    /// <summary>The country must be two letters of ISO 3166-1.</summary>
    public static void Country(this ValidationScope scope, string member, string? code)
    {
        if (string.IsNullOrWhiteSpace(code) || IsCountry(code!))
        {
            return;
        }

        var hint = Is(code, "UK") ? "; the United Kingdom is GB" : "";
        scope.Add(member, code, $"must be a two-letter ISO 3166-1 country code{hint}.");
    }
}
