using System.Globalization;
using AmazonMcf.Errors;

namespace AmazonMcf.Client.Tests.Text;

public class NameListTests
{
    [Theory]
    [InlineData(0, "")]
    [InlineData(1, "1")]
    [InlineData(3, "1, 2, 3")]
    [InlineData(4, "1, 2, 3 and 1 more")]
    [InlineData(100_000, "1, 2, 3 and 99997 more")]
    public void Names_the_first_and_counts_the_rest(int count, string expected) => Assert.Equal(
        expected, NameList.Of([.. Enumerable.Range(1, count).Select(number => number.ToString(CultureInfo.InvariantCulture))], most: 3));
}
