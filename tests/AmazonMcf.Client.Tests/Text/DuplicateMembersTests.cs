using System.Text;

namespace SellingPartner.Text;

public sealed class DuplicateMembersTests
{
    [Theory]
    [InlineData("""{"a":1,"a":2}""")]
    [InlineData("""{"a":1,"\u0061":2}""")]
    [InlineData("""{"\u0061":1,"a":2}""")]
    [InlineData("""{"\u0061":1,"\u0061":2}""")]
    [InlineData("""{"x":{"y":[{"a":1},{"b":1,"c":{},"b":2}]}}""")]
    [InlineData("""[{"a":1},{"é":1,"\u00e9":2}]""")]
    [InlineData("""{"a":{"a":1},"a":2}""")]
    [InlineData("""{"":1,"":2}""")]
    [InlineData("""{"a" : 1 , "a"	:2}""")]
    [InlineData("""{"x":"}\"{","a":"\\","a":2}""")]
    public void Members_of_one_name_are_found(string json) => Assert.True(AreIn(json));

    [Theory]
    [InlineData("{}")]
    [InlineData("""{"a":1,"A":2,"b":"a"}""")]
    [InlineData("""{"a":{"a":{"a":1}}}""")]
    [InlineData("""[{"a":1},{"a":1},[{"a":1}]]""")]
    [InlineData("""{"a":{"b":1},"c":{"b":1},"b":1}""")]
    [InlineData("""{"ab":1,"ba":2,"\u0061":3}""")]
    [InlineData("""{"a":"\"a\":","b":["a","a"],"c":"{\"a\":1,\"a\":2}"}""")]
    [InlineData("""{"a":"\\","b":"}","c":{"a":"{"}}""")]
    [InlineData("\"a\"")]
    public void Equal_names_of_different_objects_are_not(string json) => Assert.False(AreIn(json));

    [Theory]
    [InlineData(31)]
    [InlineData(32)]
    [InlineData(33)]
    [InlineData(5000)]
    public void Objects_of_any_size_are_searched(int members)
    {
        var names = Enumerable.Range(0, members).Select(number => $"\"name-{number}\":{number}").ToList();
        Assert.False(AreIn("{" + string.Join(",", names) + "}"));
        Assert.True(AreIn("{" + string.Join(",", names) + ",\"name-0\":0}"));
        Assert.True(AreIn("{" + string.Join(",", names) + $",\"name-{members - 1}\":0}}"));
    }

    private static bool AreIn(string json) => DuplicateMembers.AreIn(Encoding.UTF8.GetBytes(json));
}
