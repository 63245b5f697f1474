//! Names by community, with ethnic category and first language, weighted as in Leicester's families.
//!
//! Given names and surnames are common ones put together by chance; no real person is meant.

use super::random::Random;

/// Families who share languages and names.
#[derive(Debug, Clone, Copy)]
pub(super) struct Community {
    /// NHS ethnic category 2001.
    pub(super) ethnicity: &'static str,
    /// Languages spoken at home, the commonest first.
    languages: &'static [(u32, &'static str)],
    /// Families of a thousand of this community who need an interpreter, of those whose language is not English.
    interpreter: u32,
    girls: &'static str,
    boys: &'static str,
    women: &'static str,
    men: &'static str,
    surnames: &'static str,
}

impl Community {
    pub(super) fn language(&self, random: &mut Random) -> &'static str {
        random.weighted::<&'static str>(self.languages)
    }
    pub(super) fn needs_interpreter(&self, random: &mut Random) -> bool {
        random.chance(self.interpreter)
    }
    pub(super) fn girl(&self, random: &mut Random) -> &'static str {
        word(self.girls, random)
    }
    pub(super) fn boy(&self, random: &mut Random) -> &'static str {
        word(self.boys, random)
    }
    pub(super) fn woman(&self, random: &mut Random) -> &'static str {
        word(self.women, random)
    }
    pub(super) fn man(&self, random: &mut Random) -> &'static str {
        word(self.men, random)
    }
    pub(super) fn surname(&self, random: &mut Random) -> &'static str {
        word(self.surnames, random)
    }
}

fn word(list: &'static str, random: &mut Random) -> &'static str {
    let count = u32::try_from(list.split(' ').count()).expect("a list of names is short");
    let place = usize::try_from(random.below(count)).expect("a u32 fits a usize");
    list.split(' ').nth(place).expect("the place is within the list")
}

/// A community, by its share.
pub(super) fn community(random: &mut Random) -> Community {
    *random.weighted(&COMMUNITIES)
}

/// Shares follow the City's pupils: about half with a first language other than English, three in five from minority
/// ethnic groups (`policy-papers` V5).
const COMMUNITIES: [(u32, Community); 16] = [
    (300, WHITE_BRITISH),
    (205, GUJARATI),
    (75, MUSLIM_INDIAN),
    (55, PUNJABI),
    (60, PAKISTANI),
    (35, BANGLADESHI),
    (60, SOMALI),
    (45, NIGERIAN),
    (25, CARIBBEAN),
    (40, POLISH),
    (30, ROMANIAN),
    (25, ARABIC),
    (12, TURKISH),
    (15, KURDISH),
    (12, MALAYALI),
    (6, CHINESE),
];

const WHITE_BRITISH: Community = Community {
    ethnicity: "A",
    languages: &[(1, "English")],
    interpreter: 0,
    girls: "Olivia Isla Poppy Ella-Mae Freya Evie Grace Willow Harper Lola Millie Daisy Ruby Ivy Florence Elsie Maisie Bonnie Lily-Rose Erin Nancy Robyn Darcie Tilly Aria Orla Hallie Edie",
    boys: "Oliver Noah Archie Alfie Theo Jaxon Teddy Harry Finley Reggie Mason Leo Albie Logan Riley Charlie Ronnie Arlo Oscar Tommy-Lee Jude Finn Louie Kayden Ralph Bobby Ellis Hugo",
    women: "Jade Chloe Kayleigh Hannah Gemma Stacey Lauren Megan Beth Leanne Shannon Rebecca Charlotte Amy Danielle Kirsty Zoe Sophie Paige Holly Natalie Emma",
    men: "Jordan Ryan Liam Kieran Lee Craig Daniel Aaron Callum Scott Ashley Luke Dean Connor Josh Nathan Adam Matthew Bradley Shaun",
    surnames: "Carter Hughes Bailey Walker Mills Fisher Palmer Hodges Marsh Rowley Tebbutt Gamble Freestone Orton Sharpe Needham Wakefield Toone Bramley Dexter Garner Spence Lovett Cufflin Hallam Measures Peberdy Burdett Pollard Pratt Holmes Wood Gibson Turner Reed Webster Shelton Chambers",
};
const GUJARATI: Community = Community {
    ethnicity: "H",
    languages: &[(5, "Gujarati"), (6, "English"), (1, "Portuguese"), (1, "Hindi")],
    interpreter: 110,
    girls: "Anaya Reya Diya Mira Kavya Aarohi Ishani Myra Riya Trisha Avni Prisha Kiara Navya Pari Tara Saanvi Dhara Jiya Krisha Nitya Vanya",
    boys: "Aarav Dev Krish Veer Rohan Om Vivaan Ishaan Dhruv Arjun Yash Kian Ayaan Neel Shiv Jay Aadi Rudra Parth Ved Reyansh Heer",
    women: "Hetal Nisha Priti Komal Bhavini Kajal Sejal Dipika Jinal Mital Pooja Urvi Rina Trupti Khushbu Shivani Heena Krupa",
    men: "Hiren Nilesh Jignesh Amit Ketan Mitesh Parag Chirag Sanjay Kalpesh Vishal Bhavesh Dipesh Nikhil Jayesh Pritesh",
    surnames: "Patel Solanki Parmar Mistry Chauhan Lad Varsani Vekaria Desai Joshi Modha Thakor Rana Shah Tailor Bhatt Odedra Sisodia Raval Gohil Vaghela Makwana Hirani Kotecha",
};
const MUSLIM_INDIAN: Community = Community {
    ethnicity: "H",
    languages: &[(4, "Gujarati"), (5, "English"), (2, "Urdu")],
    interpreter: 90,
    girls: "Zara Maryam Inaya Safa Aaliyah Hafsa Ayesha Zaynab Amira Sumayyah Khadija Fatima Madiha Raeesa Tasneem",
    boys: "Ibrahim Yusuf Zayd Ismail Hamza Bilal Idrees Uzair Muaz Haris Adam Zakariya Suleman Huzayfah Rayyan",
    women: "Rashida Farhana Saima Nasreen Zubeda Shabnam Tahera Sajeda Ruksana Mehrun Asma Hajra Nazia",
    men: "Imtiyaz Salim Yakub Iqbal Farook Asif Rizwan Shabbir Altaf Nadeem Sadiq Junaid Ashraf",
    surnames: "Patel Mulla Desai Adam Vali Bhayat Omarji Sufi Sidat Lorgat Moosa Karim Daud Kazi Shaikh Jogee",
};
const PUNJABI: Community = Community {
    ethnicity: "H",
    languages: &[(5, "Panjabi"), (6, "English")],
    interpreter: 100,
    girls: "Simran Jasleen Avneet Harleen Kirat Gurleen Jasmeen Mehar Anoop Sehaj Ravneet Asees Noor",
    boys: "Kiran Arjan Gurveer Jaskaran Rajan Harjot Fateh Angad Manraj Sahib Jovan Tegh Armaan",
    women: "Harpreet Manjit Sandeep Kulwinder Jaspreet Rajvinder Navdeep Amandeep Parminder Ramandeep Gurpreet",
    men: "Gurdeep Harvinder Sukhdev Balraj Jagdeep Kulbir Ranjit Inderjit Satnam Mandeep Paramjit",
    surnames: "Singh Gill Sandhu Dhillon Bains Sahota Johal Grewal Purewal Virdi Kaur Hayer Mann Nijjar",
};
const PAKISTANI: Community = Community {
    ethnicity: "J",
    languages: &[(5, "Urdu"), (5, "English"), (3, "Panjabi")],
    interpreter: 150,
    girls: "Aisha Hania Eshal Zoya Mahnoor Anabia Minahil Laiba Haniya Eman Aleena Dua Inaaya Zunairah",
    boys: "Ayaan Zayan Rayyan Hassan Ali Musa Abdullah Shayan Haider Faizan Ahmed Umar Taha Arham",
    women: "Nadia Sadia Samina Rabia Shazia Amina Uzma Sobia Bushra Iram Kiran Lubna Saira Tahira",
    men: "Imran Kamran Tariq Waqas Usman Adnan Bilal Faisal Shahid Zahid Naveed Khurram Sajid Amjad",
    surnames: "Khan Hussain Malik Ali Mahmood Iqbal Akhtar Butt Chaudhry Mirza Ahmed Aslam Rashid Raja Nawaz Anwar",
};
const BANGLADESHI: Community = Community {
    ethnicity: "K",
    languages: &[(7, "Bengali"), (4, "English")],
    interpreter: 190,
    girls: "Aisha Tahmina Safiya Anika Nusaibah Mariam Sumaiya Raisa Ayra Jannat Tasfia Maisha",
    boys: "Tahsin Rafi Samir Abdul Ayan Ridwan Nabil Tanvir Zakir Mahir Arafat Rayhan",
    women: "Shirin Rahima Nasima Salma Rupa Shahana Taslima Jahanara Fahmida Monira Ruksana",
    men: "Shafiq Abdul Mizanur Kamal Jamal Rahim Shahin Nurul Faruk Habib Monir Aminul",
    surnames: "Begum Miah Uddin Rahman Choudhury Islam Ahmed Khatun Hoque Alam Karim Chowdhury Sarkar",
};
const SOMALI: Community = Community {
    ethnicity: "N",
    languages: &[(8, "Somali"), (3, "English")],
    interpreter: 330,
    girls: "Ilhan Idil Ayan Hamda Amal Sagal Nasteexo Ifrah Sahra Yasmin Hodan Deqa Hibaaq Muna",
    boys: "Idris Abdirahman Liban Zakaria Ilyas Mohamud Guled Yahya Sakariye Hamse Mahad Ayub Bilal",
    women: "Hodan Fadumo Ayaan Halimo Khadra Hawa Nimco Safia Maryan Asha Deeqa Ubah Zahra",
    men: "Abdi Mohamed Ahmed Hassan Yusuf Omar Abdullahi Ismail Farah Jama Mustafa Dahir",
    surnames: "Abdi Warsame Farah Mohamud Hassan Osman Jama Nur Ismail Duale Hersi Abdullahi Aden Yusuf Elmi",
};
const NIGERIAN: Community = Community {
    ethnicity: "N",
    languages: &[(6, "English"), (2, "Yoruba"), (1, "Igbo"), (1, "Shona")],
    interpreter: 20,
    girls: "Adaeze Temi Zion Amara Ruvarashe Chidera Ife Tanaka Favour Kemi Rutendo Zuri Nyasha",
    boys: "Tobi Leo Kwame Tinashe Chinedu David Emeka Ayo Kofi Panashe Josiah Samuel Tendai",
    women: "Ngozi Blessing Chioma Funmi Grace Tendai Patience Abena Yetunde Rumbidzai Esther Joy Mercy",
    men: "Emmanuel Tunde Chidi Kwesi Farai Samuel Ikenna Segun Tapiwa Michael Kelechi Femi",
    surnames: "Okafor Adeyemi Osei Mensah Moyo Ncube Eze Boateng Balogun Okonkwo Sibanda Chikwanha Adebayo Owusu",
};
const CARIBBEAN: Community = Community {
    ethnicity: "D",
    languages: &[(1, "English")],
    interpreter: 0,
    girls: "Amiyah Tiana Nevaeh Zaria Aaliyah Kaia Renae Shanice Imani Lyra",
    boys: "Kai Malachi Tyrese Jaydon Elijah Kyrie Zion Amari Reuben Micah",
    women: "Shanelle Monique Tasha Rochelle Leah Simone Jodie Candice Kelly Abigail",
    men: "Marcus Jermaine Leon Andre Curtis Jerome Tyrone Nathaniel Dwayne Kyle",
    surnames: "Campbell Grant Francis Brown Lewis Morgan Clarke Reid Bennett Gordon Samuels Thompson",
};
const POLISH: Community = Community {
    ethnicity: "C",
    languages: &[(7, "Polish"), (2, "English"), (1, "Lithuanian")],
    interpreter: 170,
    girls: "Oliwia Zofia Maja Lena Hanna Amelia Nadia Pola Julia Gabija Natalia Antonina",
    boys: "Jan Jakub Antoni Filip Szymon Adam Nikodem Oskar Kacper Lukas Mikolaj Tymon",
    women: "Agnieszka Katarzyna Monika Justyna Ewa Magdalena Beata Karolina Sylwia Dorota Aneta",
    men: "Piotr Marcin Tomasz Pawel Krzysztof Rafal Grzegorz Mariusz Dawid Lukasz Wojciech",
    surnames: "Nowak Kowalski Wisniewski Mazur Zielinski Wojcik Krawczyk Lewandowski Dudek Piotrowski Wrona Jankauskas",
};
const ROMANIAN: Community = Community {
    ethnicity: "C",
    languages: &[(8, "Romanian"), (1, "English"), (2, "Bulgarian")],
    interpreter: 340,
    girls: "Sofia Ioana Daria Elena Alesia Ilinca Bianca Denisa Raisa Mihaela Ana",
    boys: "Matei Andrei Luca David Rares Stefan Ionut Darius Cosmin Alexandru Viktor",
    women: "Mihaela Alina Cristina Roxana Georgiana Andreea Simona Larisa Gabriela Loredana",
    men: "Florin Ionel Marian Vasile Adrian Catalin Bogdan Ciprian Mihai Sorin",
    surnames: "Popescu Ionescu Radu Stan Dumitru Munteanu Lungu Ciobanu Rusu Petrov Dinca Neagu",
};
const ARABIC: Community = Community {
    ethnicity: "S",
    languages: &[(9, "Arabic"), (1, "English")],
    interpreter: 420,
    girls: "Leen Jana Rahaf Maya Tala Layan Noor Sidra Hala Sama Taleen",
    boys: "Omar Yazan Karam Adam Amir Laith Kareem Jad Anas Majd Ghaith",
    women: "Rana Hiba Dalal Rasha Suzan Abeer Ghada Samar Wafa Maha Reem",
    men: "Khaled Samer Ziad Bassam Nizar Fadi Tarek Haitham Mazen Walid",
    surnames: "Haddad Nasser Saleh Mansour Khalil Darwish Hamdan Issa Qasim Shami Zaid",
};
const TURKISH: Community = Community {
    ethnicity: "C",
    languages: &[(8, "Turkish"), (2, "English")],
    interpreter: 300,
    girls: "Elif Defne Zeynep Asya Azra Ecrin Nehir Duru",
    boys: "Emir Kerem Deniz Yigit Mert Aras Baran Omer",
    women: "Aylin Sevda Gul Derya Pinar Esra Hatice Nur",
    men: "Murat Serkan Hakan Emre Volkan Ozan Tolga Cem",
    surnames: "Demir Yilmaz Kaya Aydin Celik Arslan Dogan Polat Yildiz",
};
const KURDISH: Community = Community {
    ethnicity: "S",
    languages: &[(8, "Kurdish"), (1, "English"), (2, "Farsi")],
    interpreter: 380,
    girls: "Avin Shilan Lana Rozhin Dilan Nma Sozi Hataw",
    boys: "Rebin Zana Aram Lawand Ako Shad Dyar Rawand",
    women: "Shno Chiman Nasrin Bahar Kazhal Shirin Tara Hero",
    men: "Karwan Hiwa Sherko Azad Rebwar Goran Dana Sarkawt",
    surnames: "Karim Rasul Hamid Aziz Mahmud Salih Qadir Omer Rashid",
};
const MALAYALI: Community = Community {
    ethnicity: "H",
    languages: &[(6, "Malayalam"), (2, "Tamil"), (3, "English")],
    interpreter: 30,
    girls: "Naomi Evelin Anna Nila Rhea Diya Elza Meenakshi",
    boys: "Noel Ethan Aiden Joel Adhav Ryan Dhanush Abel",
    women: "Anju Sini Reshma Divya Jisha Lakshmi Priya Soumya",
    men: "Jibin Sajan Anoop Binu Rajesh Arun Tijo Karthik",
    surnames: "Varghese Thomas Mathew Kurian Joseph Chacko Nair Selvam",
};
const CHINESE: Community = Community {
    ethnicity: "R",
    languages: &[(5, "Cantonese"), (4, "Mandarin"), (3, "English")],
    interpreter: 200,
    girls: "Mei Chloe Hannah Jia Emily Ling Sophie",
    boys: "Jun Ethan Kai Lucas Wei Aaron Ming",
    women: "Yan Xiu Hui Lily Fang Jing Wing",
    men: "Wei Jun Chun Ho Tao Kin Lei",
    surnames: "Chan Wong Li Cheung Lau Zhang Chen Lin",
};
