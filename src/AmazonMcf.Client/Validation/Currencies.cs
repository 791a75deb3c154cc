namespace AmazonMcf.Validation;

/// <summary>The currencies of ISO 4217 that amounts can be in, without those of funds, metals and tests.</summary>
internal static class Currencies
{
    private const int Length = 3;

    private static readonly HashSet<string> Iso4217 = new(
        ("AED AFN ALL AMD ANG AOA ARS AUD AWG AZN BAM BBD BDT BGN BHD BIF BMD BND BOB BRL BSD BTN BWP BYN BZD CAD CDF CHF CLP CNY COP "
            + "CRC CUP CVE CZK DJF DKK DOP DZD EGP ERN ETB EUR FJD FKP GBP GEL GHS GIP GMD GNF GTQ GYD HKD HNL HRK HTG HUF IDR ILS INR "
            + "IQD IRR ISK JMD JOD JPY KES KGS KHR KMF KPW KRW KWD KYD KZT LAK LBP LKR LRD LSL LYD MAD MDL MGA MKD MMK MNT MOP MRU MUR "
            + "MVR MWK MXN MYR MZN NAD NGN NIO NOK NPR NZD OMR PAB PEN PGK PHP PKR PLN PYG QAR RON RSD RUB RWF SAR SBD SCR SDG SEK SGD "
            + "SHP SLE SOS SRD SSP STN SVC SYP SZL THB TJS TMT TND TOP TRY TTD TWD TZS UAH UGX USD UYU UZS VES VND VUV WST XAF XCD XCG "
            + "XOF XPF YER ZAR ZMW ZWG").Split(' '),
        StringComparer.Ordinal);

    /// <summary>Whether a code has the form of a currency code.</summary>
    /// <param name="code">The code.</param>
    public static bool HasForm(string code) => code.Length == Length && code.All(character => character is >= 'A' and <= 'Z');

    /// <summary>Whether a code is that of a currency.</summary>
    /// <param name="code">The code, in capital letters.</param>
    public static bool Contains(string code) => Iso4217.Contains(code);
}
