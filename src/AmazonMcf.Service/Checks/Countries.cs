namespace AmazonMcf.Service.Checks;

/// <summary>The countries there are. Source: ISO 3166-1, and the list of the states and territories of the United States.</summary>
internal static class Countries
{
    /// <summary>The two letters of the United States.</summary>
    public const string UnitedStates = "US";

    /// <summary>The two letters of Japan.</summary>
    public const string Japan = "JP";

    /// <summary>The two letters of Australia.</summary>
    public const string Australia = "AU";

    /// <summary>The two letters of India.</summary>
    public const string India = "IN";

    private static readonly HashSet<string> Codes = Split(
        """
        AD AE AF AG AI AL AM AO AQ AR AS AT AU AW AX AZ BA BB BD BE BF BG BH BI BJ BL BM BN BO BQ BR BS BT BV BW BY BZ CA CC CD CF
        CG CH CI CK CL CM CN CO CR CU CV CW CX CY CZ DE DJ DK DM DO DZ EC EE EG EH ER ES ET FI FJ FK FM FO FR GA GB GD GE GF GG GH
        GI GL GM GN GP GQ GR GS GT GU GW GY HK HM HN HR HT HU ID IE IL IM IN IO IQ IR IS IT JE JM JO JP KE KG KH KI KM KN KP KR KW
        KY KZ LA LB LC LI LK LR LS LT LU LV LY MA MC MD ME MF MG MH MK ML MM MN MO MP MQ MR MS MT MU MV MW MX MY MZ NA NC NE NF NG
        NI NL NO NP NR NU NZ OM PA PE PF PG PH PK PL PM PN PR PS PT PW PY QA RE RO RS RU RW SA SB SC SD SE SG SH SI SJ SK SL SM SN
        SO SR SS ST SV SX SY SZ TC TD TF TG TH TJ TK TL TM TN TO TR TT TV TW TZ UA UG UM US UY UZ VA VC VE VG VI VN VU WF WS YE YT
        ZA ZM ZW
        """);

    private static readonly HashSet<string> SingleMarket = Split(
        "AT BE BG CY CZ DE DK EE ES FI FR GR HR HU IE IT LT LU LV MC MT NL PL PT RO SE SI SK");

    private static readonly HashSet<string> UnitedStatesAndTerritories = Split("US AS FM GU MH MP PR PW UM VI");

    private static readonly HashSet<string> NoService = Split("CU IR KP SY");

    private static readonly HashSet<string> States = Split(
        """
        AL AK AZ AR CA CO CT DE FL GA HI ID IL IN IA KS KY LA ME MD MA MI MN MS MO MT NE NV NH NJ NM NY NC ND OH OK OR PA RI SC SD TN
        TX UT VT VA WA WV WI WY DC AS GU MP PR VI UM FM MH PW AA AE AP
        """);

    /// <summary>Whether two letters are a country.</summary>
    public static bool Exists(string code) => Codes.Contains(code);

    /// <summary>Whether goods travel between two countries without customs.</summary>
    public static bool ShareCustomsArea(string one, string other) =>
        one == other || (SingleMarket.Contains(one) && SingleMarket.Contains(other))
        || (UnitedStatesAndTerritories.Contains(one) && UnitedStatesAndTerritories.Contains(other));

    /// <summary>Whether no carrier goes there.</summary>
    public static bool IsUnreachable(string code) => NoService.Contains(code);

    /// <summary>Whether two letters are a state or territory of the United States, in any case.</summary>
    public static bool IsState(string state) => States.Contains(state.Trim().ToUpperInvariant());

    private static HashSet<string> Split(string text) =>
        new(text.Split([' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries), StringComparer.Ordinal);
}
