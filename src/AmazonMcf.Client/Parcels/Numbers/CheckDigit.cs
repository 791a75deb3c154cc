namespace AmazonMcf.Parcels.Numbers;

/// <summary>The public rules by which carriers calculate the last digit of a tracking number.</summary>
internal static class CheckDigit
{
    private static readonly int[] PostalWeights = [8, 6, 4, 2, 3, 5, 9, 7];
    private static readonly int[] FedExWeights = [1, 3, 7];

    /// <summary>Modulo 10 with one weight for the first, third and so on character, and another for the others.</summary>
    /// <param name="serial">Digits and letters.</param>
    /// <param name="odd">The weight of the first, third and so on character.</param>
    /// <param name="even">The weight of the others.</param>
    public static int Modulo10(string serial, int odd, int even)
    {
        var sum = 0;
        for (var i = 0; i < serial.Length; i++)
        {
            var value = char.IsDigit(serial[i]) ? serial[i] - '0' : (serial[i] - 3) % 10;
            sum += value * (i % 2 == 0 ? odd : even);
        }

        return (10 - (sum % 10)) % 10;
    }

    /// <summary>The rule of the Universal Postal Union's standard S10.</summary>
    /// <param name="serial">Eight digits.</param>
    public static int Postal(string serial)
    {
        var rest = serial.Select((digit, index) => (digit - '0') * PostalWeights[index]).Sum() % 11;
        return rest switch
        {
            0 => 5,
            1 => 0,
            _ => 11 - rest,
        };
    }

    /// <summary>The rule of FedEx: weights 1, 3 and 7 from the right, modulo 11.</summary>
    /// <param name="serial">Digits.</param>
    public static int FedEx(string serial)
    {
        var sum = 0;
        for (var i = 0; i < serial.Length; i++)
        {
            sum += (serial[serial.Length - 1 - i] - '0') * FedExWeights[i % 3];
        }

        return sum % 11 % 10;
    }

    /// <summary>The rule of DHL Express: the number modulo 7.</summary>
    /// <param name="serial">Digits.</param>
    public static int Modulo7(string serial)
    {
        var rest = 0;
        foreach (var digit in serial)
        {
            rest = ((rest * 10) + (digit - '0')) % 7;
        }

        return rest;
    }
}
