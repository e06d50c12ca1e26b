/** Passwords of eight signs and more that are tried first everywhere, and a few that schools are fond of. */
export const commonPasswords: ReadonlySet<string> = new Set(
  `password password1 password12 password123 password1234 passw0rd p@ssword p@ssw0rd p@ssword1 pa$$word 12345678 123456789 1234567890
  0123456789 87654321 987654321 0987654321 11223344 12341234 12344321 123123123 123321123 1q2w3e4r 1q2w3e4r5t 1qaz2wsx q1w2e3r4 qwertyui
  qwertyuiop qwerty12 qwerty123 qwerty1234 asdfghjk asdfghjkl zxcvbnm1 zxcvbnm123 abcdefgh abcd1234 abc12345 a1b2c3d4 aa123456 letmein1
  letmein123 welcome1 welcome12 welcome123 iloveyou iloveyou1 sunshine sunshine1 princess princess1 football football1 baseball superman
  batman123 starwars trustno1 whatever computer internet michelle jennifer charlotte liverpool liverpool1 chelsea1 arsenal1 everton1
  manchester england1 tottenham dragon123 monkey123 shadow123 master123 killer123 charlie1 samantha jessica1 ashley123 changeme changeme1
  changeme123 default1 temp1234 secret123 admin123 administrator test1234 testtest testing1 testing123 guest123 google123 facebook
  pokemon1 minecraft fortnite1 teacher1 teacher12 teacher123 school12 school123 school2024 school2025 school2026 classroom student1
  student123 learning learning1 homework homework1 whatworked whatworked1 summer2024 summer2025 summer2026 winter2024 winter2025
  winter2026 spring2025 spring2026 autumn2024 autumn2025 autumn2026 september january1 february november december monday123 friday123`
    .split(/\s+/)
    .filter((word) => word !== ''),
)
